import { splitCitation } from '@fefta/law';
import type { AstNode } from 'langium';
import type { QuantityLiteral } from '../generated/ast.ts';
import type { FileNames } from '../names/name-index.ts';
import { skeleton } from '../names/skeleton.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { partOf } from './parts.ts';

/** The names by which a document may mean something of another one. */
export interface Mentions {
  /** Of references, without namespace, and of its own declarations. */
  names: ReadonlySet<string>;
  /** Words after numbers, which may end in the name of a unit. */
  words: ReadonlySet<string>;
  /** What its own names look like (skeleton.ts). */
  looks: ReadonlySet<string>;
}

export function mentionsOf(document: SourceDocument, own: FileNames): Mentions {
  const names = new Set<string>();
  for (const { node, reference } of document.references) {
    for (const name of namesIn(node, reference.$refText)) names.add(name);
  }
  for (const each of own.declarations) {
    names.add(each.name);
    if (each.$type === 'Instrument') for (const alias of each.aliases) names.add(alias);
  }
  const quantities = (document.nodes.get('QuantityLiteral') ?? []) as QuantityLiteral[];
  return {
    names,
    words: new Set(quantities.flatMap((each) => each.words ?? [])),
    looks: new Set(own.declarations.map((each) => skeleton(each.name))),
  };
}

/** The parts in which a reference or a unit may mean one of the changed names; undefined for what is outside of them. */
export function unitsMentioning(document: SourceDocument, changed: ChangedNames): Set<AstNode | undefined> {
  const units = new Set<AstNode | undefined>();
  for (const { node, reference } of document.references)
    if (namesIn(node, reference.$refText).some((name) => changed.names.has(name))) units.add(partOf(node));
  if (changed.units.size === 0) return units;
  for (const node of (document.nodes.get('QuantityLiteral') ?? []) as QuantityLiteral[])
    if (node.words.some((word) => [...changed.units].some((unit) => word.endsWith(unit)))) units.add(partOf(node));
  return units;
}

/** The names by which a reference may mean something. */
function namesIn(node: AstNode, text: string): string[] {
  const last = text.slice(text.lastIndexOf('.') + 1);
  return node.$type === 'Citation' ? [last, splitCitation(text).instrument] : [last];
}

/** Could one of the changed names be meant by the document? */
export function mentionsAny({ names, words, looks }: Mentions, changed: ChangedNames): boolean {
  for (const name of changed.names) if (names.has(name)) return true;
  for (const look of changed.looks) if (looks.has(look)) return true;
  for (const unit of changed.units) for (const word of words) if (word.endsWith(unit)) return true;
  return false;
}

/** Names of a namespace that came, went, or changed their order. */
export interface ChangedNames {
  names: Set<string>;
  looks: Set<string>;
  units: Set<string>;
}
