import type { AstNode } from 'langium';
import type { Amendment, Citation, Mark } from '../generated/ast.ts';
import { english } from '../syntax/keywords.ts';

type Holder = AstNode & {
  marks?: readonly Mark[];
  clauses?: readonly AstNode[];
  by?: { ref?: Amendment } | readonly { ref?: Amendment }[];
};

const HONEST = new Set(['unverified', 'to do']);

/**
 * Does the source say that a citation is not verified? On what it stands in, on the instrument, or on the amendment that made the version: by
 * `unverified` or `to do`.
 */
export function isMarked(citation: Citation): boolean {
  const instrument = citation.instrument?.ref;
  if (instrument && bears(instrument)) return true;
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
