import type { AstNode } from 'langium';
import type { Amendment, Citation, Mark } from '../generated/ast.ts';
import { english } from '../syntax/keywords.ts';

type Holder = AstNode & {
  marks?: readonly Mark[];
  clauses?: readonly AstNode[];
  by?: { ref?: Amendment } | readonly { ref?: Amendment }[];
};

const HONEST = new Set(['unverified', 'to do']);

/** Does the source say that a citation is not verified, by `unverified` or `to do`: on its instrument, or around it? */
export function isMarked(citation: Citation): boolean {
  const instrument = citation.instrument?.ref;
  return (instrument !== undefined && bears(instrument)) || isMarkedAround(citation);
}

/** The same of what the citation stands in, and of the amendments that made it. */
export function isMarkedAround(citation: Citation): boolean {
  for (let node: Holder | undefined = citation; node?.$container; node = node.$container as Holder | undefined) {
    if (bears(node)) return true;
    if ([node.by ?? []].flat().some(({ ref }) => ref && bears(ref))) return true;
  }
  return false;
}

/** Does a node itself say that something of it is not verified or not done? */
export function bears({ marks = [], clauses = [] }: Holder): boolean {
  const own = clauses.filter((each): each is Mark => each.$type === 'Mark');
  return [...marks, ...own].some(({ kind }) => HONEST.has(english(kind ?? '')));
}
