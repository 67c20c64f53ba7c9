import { FeftaTerminals } from '../generated/ast.ts';
import { nameOf } from '../syntax/value-converter.ts';

/** One name of a text such as jp.law.外為法 or partners[0].kind. */
export interface WrittenName {
  /** Without its quotes 「 」. */
  name: string;
  /** Offsets in the text; the quotes belong to it. */
  start: number;
  end: number;
  /** Does a place in a list follow, as in partners[0]? */
  indexed: boolean;
}

const COMMENT_OR_NAME = new RegExp(
  `(?:${FeftaTerminals.ML_COMMENT.source}|${FeftaTerminals.SL_COMMENT.source})|(?<name>${FeftaTerminals.ID.source})`,
  'g',
);

/** The names of a qualified name or of a path of facts, as written. */
export function writtenNames(text: string): WrittenName[] {
  return [...text.matchAll(COMMENT_OR_NAME)].flatMap((found) => {
    const written = found.groups?.name;
    if (written === undefined) return [];
    const end = found.index + written.length;
    return [{ name: nameOf(written), start: found.index, end, indexed: /^\s*[[［]/.test(text.slice(end)) }];
  });
}
