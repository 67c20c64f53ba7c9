import { KEYWORD_PAIRS } from '../syntax/keywords.ts';
import type { Workspace } from '../workspace/workspace.ts';

const ENGLISH = new Set(KEYWORD_PAIRS.flatMap(([english]) => english.split(' ')).filter((word) => /\p{L}/u.test(word)));
const JAPANESE = new Set(KEYWORD_PAIRS.map(([, japanese]) => japanese));

/** Enough to tell by. */
const LOOKED_AT = 8_000;

/** Which spelling of keywords a text uses most, by its beginning; undefined where it has none. */
export function spellingOf({ services }: Workspace, text: string): 'en' | 'ja' | undefined {
  let balance = 0;
  for (const { tokenType } of services.parser.Lexer.tokenize(text.slice(0, LOOKED_AT)).tokens) {
    if (ENGLISH.has(tokenType.name)) balance++;
    else if (JAPANESE.has(tokenType.name)) balance--;
  }
  return balance === 0 ? undefined : balance > 0 ? 'en' : 'ja';
}
