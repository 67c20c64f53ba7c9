import { FeftaTerminals } from '../generated/ast.ts';
import { KEYWORD_PAIRS, SOFT_KEYWORDS } from './keywords.ts';

/** Words that can never be a name without quotes. */
export const HARD_KEYWORDS: ReadonlySet<string> = new Set(
  KEYWORD_PAIRS.flatMap(([english, japanese]) => [...english.split(' '), japanese]).filter(
    (word) => !SOFT_KEYWORDS.has(word) && !/^[<>=]/.test(word),
  ),
);

const PLAIN = new RegExp(`^(?:${FeftaTerminals.ID.source})$`);
const OTHER = new RegExp(`^(?:${FeftaTerminals.DATE.source}|${FeftaTerminals.FRACTION.source})`);

/** A name as it must stand in the source: in quotes where it would be read as something else. */
export function writeName(name: string): string {
  return PLAIN.test(name) && !OTHER.test(name) && !HARD_KEYWORDS.has(name) ? name : `「${name}」`;
}

/** A qualified name as it must stand in the source. */
export function writeQualified(name: string): string {
  return name.split('.').map(writeName).join('.');
}
