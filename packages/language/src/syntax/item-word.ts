import { FeftaTerminals } from '../generated/ast.ts';
import { HARD_KEYWORDS } from './spelling.ts';

const ID = FeftaTerminals.ID.source;
const GAP = '[\\s\\u3000]';
/** No letter of a name follows. */
const END = `(?!${ID}|[0-9０-９])`;
const words = [...HARD_KEYWORDS]
  .map((word) => word.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&'))
  .sort((a, b) => b.length - a.length);
/** A word that is the number of an item: no keyword, and nothing is said of it as of a fact. */
const NUMBER_WORD = `(?!(?:${words.join('|')})${END})${ID}${END}(?!${GAP}*[=＝:：])`;

/**
 * The word where the number of an item follows, or may be about to be typed at the end of the text; everywhere else it is a name. An end of the
 * last line after it means nothing.
 */
export function beforeNumber(word: string): RegExp {
  return new RegExp(`${word}(?=${GAP}*[(（]|${GAP}+(?:[0-9０-９]|${NUMBER_WORD})|[ \\t\\u3000]+(?![\\s\\S]))`);
}
