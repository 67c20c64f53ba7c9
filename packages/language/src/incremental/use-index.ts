import type { AstNode, Reference } from 'langium';
import type { QuantityLiteral } from '../generated/ast.ts';
import type { Typer } from '../types/typer.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { hashOf } from './fingerprint.ts';
import { keysOf, recording, touchUses, unitOf } from './recording.ts';

/** A node that refers to something, by a reference or by the unit of a quantity. */
export interface Use {
  node: AstNode;
  property: string;
  uri: string;
  /** Absent for the unit of a quantity, which is a word and no reference. */
  reference?: Reference;
}

type Outgoing = Omit<Use, 'uri'>;

/**
 * Who refers to what. Documents are put in after they have been linked; a document that changed is put in again. Kept by the keys of the
 * declarations, so that a new tree of a document that is referred to disturbs nothing.
 */
export class UseIndex {
  private readonly typer: Typer;
  private readonly outgoing = new Map<string, Map<string, Outgoing[]>>();
  private readonly users = new Map<string, Set<string>>();
  private readonly signatures = new Map<string, ReadonlyMap<string, number>>();
  /** Documents that were put in but not looked at yet. */
  private waiting = new Map<string, SourceDocument>();

  constructor(typer: Typer) {
    this.typer = typer;
  }

  clear(): void {
    this.outgoing.clear();
    this.users.clear();
    this.signatures.clear();
    this.waiting.clear();
  }

  /** References are looked at when somebody first asks for uses. */
  set(document: SourceDocument): void {
    this.waiting.set(keyUri(document), document);
  }

  delete(uri: string): void {
    this.waiting.delete(uri);
    for (const unit of this.outgoing.get(uri)?.keys() ?? []) {
      const users = this.users.get(unit);
      users?.delete(uri);
      if (users?.size === 0) this.users.delete(unit);
    }
    this.outgoing.delete(uri);
    this.signatures.delete(uri);
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

  /** What a document uses, by the keys of the declarations. */
  usedBy(uri: string): ReadonlyMap<string, readonly Outgoing[]> {
    this.lookAtWaiting();
    return this.outgoing.get(uri) ?? new Map();
  }

  /**
   * Stands for what a document uses of each declaration, and for what the references in each of its own mean, by their keys: another number when
   * that changes.
   */
  signature(uri: string): ReadonlyMap<string, number> {
    this.lookAtWaiting();
    let known = this.signatures.get(uri);
    if (!known) this.signatures.set(uri, (known = this.sign(uri)));
    return known;
  }

  private sign(uri: string): Map<string, number> {
    return recording(undefined, () => {
      const texts = new Map<string, string>();
      const add = (key: string, text: string) => texts.set(key, `${texts.get(key) ?? ''}${text}\n`);
      for (const [key, list] of this.usedBy(uri)) {
        for (const use of list) {
          add(key, describe(use));
          const unit = unitOf(use.node);
          if (unit) add(keysOf(unit).links, `${key} ${wordOf(use)} ${placeOf(use.node)}`);
        }
      }
      return new Map([...texts].map(([key, text]) => [key, hashOf(text)]));
    });
  }

  /** What a use refers to, as things stand. */
  meaning({ node, reference }: Outgoing): AstNode | undefined {
    // Under the record of the document in which the use stands, not of who asks.
    return recording(undefined, () => {
      if (reference) return reference.ref;
      const quantity = this.typer.quantity(node as QuantityLiteral);
      return quantity.kind === 'quantity' ? quantity.unit : undefined;
    });
  }

  private *usesOf(target: AstNode): Generator<Use> {
    const unit = unitOf(target);
    if (!unit) return;
    touchUses(unit);
    this.lookAtWaiting();
    const key = keysOf(unit).uses;
    for (const uri of [...(this.users.get(key) ?? [])].sort())
      for (const each of this.outgoing.get(uri)?.get(key) ?? [])
        if (this.meaning(each) === target) yield { ...each, uri };
  }

  private lookAtWaiting(): void {
    if (this.waiting.size === 0) return;
    const { waiting } = this;
    this.waiting = new Map();
    recording(undefined, () => {
      for (const [uri, document] of waiting) this.lookAt(uri, document);
    });
  }

  private lookAt(uri: string, document: SourceDocument): void {
    this.delete(uri);
    const byUnit = new Map<string, Outgoing[]>();
    const note = (target: AstNode | undefined, use: Outgoing) => {
      const unit = target && unitOf(target);
      if (!unit) return;
      const key = keysOf(unit).uses;
      const known = byUnit.get(key);
      if (known) known.push(use);
      else byUnit.set(key, [use]);
    };
    for (const each of document.references) note(each.reference.ref, each);
    for (const node of document.nodes.get('QuantityLiteral') ?? []) {
      const use = { node, property: 'words' };
      note(this.meaning(use), use);
    }
    this.outgoing.set(uri, byUnit);
    for (const key of byUnit.keys()) {
      const known = this.users.get(key);
      if (known) known.add(uri);
      else this.users.set(key, new Set([uri]));
    }
  }
}

/** How something is used: by which word, in what, by whom. */
function describe(use: Outgoing): string {
  const unit = unitOf(use.node);
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

function wordOf({ node, reference }: Outgoing): string {
  return reference?.$refText ?? (node as QuantityLiteral).words.join(' ');
}

/** The URI as keys write it. */
export function keyUri(document: SourceDocument): string {
  return document.langium.uri.toString();
}
