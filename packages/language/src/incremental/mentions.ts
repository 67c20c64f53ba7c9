import { splitCitation } from '@fefta/law';
import type { QuantityLiteral } from '../generated/ast.ts';
import type { FileNames } from '../names/name-index.ts';
import { skeleton } from '../names/skeleton.ts';
import type { SourceDocument } from '../workspace/document.ts';

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
    const text = reference.$refText;
    names.add(text.slice(text.lastIndexOf('.') + 1));
    if (node.$type === 'Citation') names.add(splitCitation(text).instrument);
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
