import type { AstNode, Reference } from 'langium';
import type { Citation, QuantityLiteral } from '../generated/ast.ts';
import type { Typer } from '../types/typer.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Units } from './document-checks.ts';
import { hashOf } from './fingerprint.ts';
import { declarationOf, partOf } from './parts.ts';
import { keysOf, linksKey, recording, touchUses, unitOf } from './recording.ts';

/** A node that refers to something, by a reference or by the unit of a quantity. */
export interface Use {
  node: AstNode;
  property: string;
  uri: string;
  /** Absent for the unit of a quantity, which is a word and no reference. */
  reference?: Reference;
}

interface Outgoing extends Omit<Use, 'uri'> {
  /** Does it refer to the declaration itself, not to something in it? */
  isOfWhole: boolean;
  /** The declaration in which it stands. */
  unit: AstNode | undefined;
  /** By place in the document. */
  order: number;
}

/** Uses by the keys of the declarations that are used. */
type ByKey = Map<string, Outgoing[]>;

/** A document that was put in and has not been looked at yet. */
interface Waiting {
  document: SourceDocument;
  units: Units;
}

/** What a signature says that may have changed since it was worked out. */
interface Stale {
  keys: Set<string>;
  units: Set<AstNode | undefined>;
}

/**
 * Who refers to what. Documents are put in after they have been linked; a document that changed is put in again. Kept by the keys of the
 * declarations, so that a new tree of a document that is referred to disturbs nothing.
 */
export class UseIndex {
  private readonly typer: Typer;
  private readonly outgoing = new Map<string, ByKey>();
  private readonly users = new Map<string, Set<string>>();
  private readonly signatures = new Map<string, ReadonlyMap<string, number>>();
  private readonly stale = new Map<string, Stale>();
  private waiting = new Map<string, Waiting>();

  constructor(typer: Typer) {
    this.typer = typer;
  }

  /** Notes that some parts of a document were linked. Their declarations are looked at when somebody first asks for uses. */
  set(document: SourceDocument, parts: Units = 'all'): void {
    const uri = keyUri(document);
    const units = declarationsOf(parts);
    const before = this.waiting.get(uri);
    this.waiting.set(uri, { document, units: before ? joined(before.units, units) : units });
  }

  delete(uri: string): void {
    this.waiting.delete(uri);
    for (const key of this.outgoing.get(uri)?.keys() ?? []) this.forgetUser(key, uri);
    this.outgoing.delete(uri);
    this.signatures.delete(uri);
    this.stale.delete(uri);
  }

  /** All uses of a declaration or of something in one, by document and place. */
  of(target: AstNode): Use[] {
    return [...this.usesOf(target)];
  }

  /** Is there a use of which the condition holds? Looks no further than the first. */
  some(target: AstNode, condition: (use: Use) => boolean): boolean {
    for (const use of this.usesOf(target)) if (condition(use)) return true;
    return false;
  }

  /** The declarations that a document names themselves, not only something in them. */
  *namedBy(uri: string): Generator<AstNode> {
    for (const list of this.usedBy(uri).values()) {
      const use = list.find(({ isOfWhole }) => isOfWhole);
      const target = use && this.meaning(use);
      if (target) yield target;
    }
  }

  /** What a document uses, by the keys of the declarations. */
  usedBy(uri: string): ReadonlyMap<string, readonly Outgoing[]> {
    this.lookAtWaiting();
    return this.outgoing.get(uri) ?? new Map();
  }

  /**
   * Stands for what a document uses of each declaration, and for what the references in each of its own parts mean, by their keys: another number when
   * that changes.
   */
  signature(uri: string): ReadonlyMap<string, number> {
    this.lookAtWaiting();
    const known = this.signatures.get(uri);
    const stale = this.stale.get(uri);
    if (known && !stale) return known;
    const signed = recording(undefined, () =>
      signatureOf(this.outgoing.get(uri) ?? new Map(), known && stale ? { known, stale } : undefined),
    );
    this.signatures.set(uri, signed);
    this.stale.delete(uri);
    return signed;
  }

  /** What a use refers to, as things stand. */
  meaning({ node, reference }: Pick<Use, 'node' | 'reference'>): AstNode | undefined {
    // Under the record of the document in which the use stands, not of who asks.
    return recording(undefined, () => {
      if (reference) return reference.ref;
      const quantity = this.typer.quantity(node as QuantityLiteral);
      return quantity.kind === 'quantity' ? quantity.unit.declared : undefined;
    });
  }

  private *usesOf(target: AstNode): Generator<Use> {
    const unit = unitOf(target);
    if (!unit) return;
    touchUses(unit);
    this.lookAtWaiting();
    const key = keysOf(unit).uses;
    const isWhole = target === unit;
    for (const uri of [...(this.users.get(key) ?? [])].sort())
      for (const each of this.outgoing.get(uri)?.get(key) ?? [])
        if (each.isOfWhole === isWhole && this.meaning(each) === target) yield { ...each, uri };
  }

  private lookAtWaiting(): void {
    if (this.waiting.size === 0) return;
    const { waiting } = this;
    this.waiting = new Map();
    recording(undefined, () => {
      for (const [uri, each] of waiting) this.lookAt(uri, each);
    });
  }

  private lookAt(uri: string, { document, units }: Waiting): void {
    const known = this.outgoing.get(uri);
    if (!known || units === 'all') {
      this.delete(uri);
      const byKey: ByKey = new Map();
      for (const [key, use] of this.usesIn(document, 'all')) add(byKey, key, use);
      this.outgoing.set(uri, byKey);
      for (const key of byKey.keys()) this.noteUser(key, uri);
    } else if (units !== 'none') this.lookAgain(uri, document, known, units);
  }

  private lookAgain(
    uri: string,
    document: SourceDocument,
    byKey: ByKey,
    units: ReadonlySet<AstNode | undefined>,
  ): void {
    const changed = new Set<string>();
    for (const [key, list] of byKey) {
      const rest = list.filter(({ unit }) => !units.has(unit));
      if (rest.length === list.length) continue;
      changed.add(key);
      byKey.set(key, rest);
    }
    for (const [key, use] of this.usesIn(document, units)) {
      changed.add(key);
      add(byKey, key, use);
    }
    for (const key of changed) {
      const list = byKey.get(key) ?? [];
      if (list.length === 0) {
        byKey.delete(key);
        this.forgetUser(key, uri);
      } else {
        list.sort((a, b) => a.order - b.order);
        this.noteUser(key, uri);
      }
    }
    const stale = this.stale.get(uri);
    this.stale.set(uri, {
      keys: new Set([...changed, ...(stale?.keys ?? [])]),
      units: new Set([...units, ...(stale?.units ?? [])]),
    });
  }

  /** The uses in some declarations of a document, with the keys of what they mean. */
  private *usesIn(document: SourceDocument, units: Units): Generator<[key: string, use: Outgoing]> {
    const isMeant = (unit: AstNode | undefined) => units === 'all' || (units !== 'none' && units.has(unit));
    for (const [unit, spots] of document.referencesByUnit)
      if (isMeant(unit))
        for (const { node, property, reference, order } of spots) {
          const target = reference.ref;
          const used = target && unitOf(target);
          if (used) yield [keysOf(used).uses, { node, property, reference, isOfWhole: target === used, unit, order }];
        }
    for (const [index, node] of (document.nodes.get('QuantityLiteral') ?? []).entries()) {
      const unit = unitOf(node);
      const used = isMeant(unit) ? this.meaning({ node }) : undefined;
      const order = document.references.length + index;
      if (used) yield [keysOf(used).uses, { node, property: 'words', isOfWhole: true, unit, order }];
    }
  }

  private noteUser(key: string, uri: string): void {
    const known = this.users.get(key);
    if (known) known.add(uri);
    else this.users.set(key, new Set([uri]));
  }

  private forgetUser(key: string, uri: string): void {
    const users = this.users.get(key);
    users?.delete(uri);
    if (users?.size === 0) this.users.delete(key);
  }
}

function add(byKey: ByKey, key: string, use: Outgoing): void {
  const known = byKey.get(key);
  if (known) known.push(use);
  else byKey.set(key, [use]);
}

/** The declarations in which the parts stand. */
function declarationsOf(parts: Units): Units {
  if (parts === 'all' || parts === 'none') return parts;
  return new Set([...parts].map((part) => part && declarationOf(part)));
}

function joined(a: Units, b: Units): Units {
  if (a === 'all' || b === 'all') return 'all';
  if (a === 'none') return b;
  return b === 'none' ? a : new Set([...a, ...b]);
}

/** What a document uses, as numbers; of a signature that is known only what has become stale is worked out. */
function signatureOf(byKey: ByKey, before?: { known: ReadonlyMap<string, number>; stale: Stale }): Map<string, number> {
  const signed = new Map(before?.known);
  for (const key of before?.stale.keys ?? byKey.keys()) {
    const list = byKey.get(key);
    if (list) signed.set(key, hashOf(list.map(describe).join('\n')));
    else signed.delete(key);
  }
  const links = linksOf(byKey, before?.stale.units ?? 'all');
  const stale = [...(before?.stale.units ?? [])].flatMap((unit) => (unit ? keysOf(unit).links : []));
  if (stale.length > 0)
    for (const key of signed.keys()) if (stale.some((each) => isLinksKeyOf(key, each))) signed.delete(key);
  for (const [key, texts] of links) signed.set(key, hashOf(texts.join('\n')));
  return signed;
}

/** Is it the key of the references in a declaration, or in one of its parts? */
function isLinksKeyOf(key: string, links: string): boolean {
  return key.startsWith(links) && (key.length === links.length || key.startsWith(' · ', links.length));
}

/** What the references in some declarations mean, by the keys of their parts. */
function linksOf(byKey: ByKey, units: Units): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const uses: [key: string, use: Outgoing][] = [];
  for (const [key, list] of byKey)
    for (const use of list) if (units === 'all' || (units !== 'none' && units.has(use.unit))) uses.push([key, use]);
  for (const [key, use] of uses.sort(([, a], [, b]) => a.order - b.order)) {
    const part = use.unit && partOf(use.node);
    if (!part) continue;
    const own = linksKey(part);
    const text = `${key} ${wordOf(use)} ${placeOf(use.node)}`;
    const known = links.get(own);
    if (known) known.push(text);
    else links.set(own, [text]);
  }
  return links;
}

/** How something is used: by which word, in what, by whom. */
function describe(use: Outgoing): string {
  const { unit } = use;
  return `${wordOf(use)} ${use.node.$type} ${use.property} ${unit ? keysOf(unit).outside : ''}`;
}

/** In which version and clause of its declaration a node stands. */
function placeOf(node: AstNode): string {
  let place = '';
  for (let current = node; current.$container?.$container; current = current.$container)
    if (
      current.$containerProperty === 'clauses' ||
      current.$containerProperty === 'versions' ||
      current.$containerProperty === 'rows'
    )
      place = `${current.$type} ${current.$containerIndex} ${place}`;
  return place;
}

/** The word by which it is meant; of a citation with the provision, which those look at who ask what is cited. */
function wordOf({ node, reference }: Outgoing): string {
  if (node.$type !== 'Citation') return reference?.$refText ?? (node as QuantityLiteral).words.join(' ');
  const { path, quoted } = node as Citation;
  return `${reference?.$refText} ${path ?? quoted ?? ''}`;
}

/** The URI as keys write it. */
export function keyUri(document: SourceDocument): string {
  return document.langium.uri.toString();
}
