import type { ProvisionPath } from './articles.ts';
import { IROHA, parseBranched, parseRoman } from './path-numbers.ts';
import { BRANCHED, pattern, scan } from './path-scan.ts';

const BARE = pattern(`([${IROHA}へ])`);
const BRACKET = pattern(`\\(\\s*([${IROHA}へ]|${BRANCHED}|[a-z]+)\\s*\\)`);

/** What a sub-item may be, by what it stands below: イ, then (1), then (i). */
type Allowed = { kana: boolean; letter: boolean; number: boolean; roman: boolean };

const isKana = (text: string | undefined): boolean => text !== undefined && IROHA.includes(text);

function allowed(path: ProvisionPath): Allowed {
  const [...above] = path.subitem ?? [];
  const last = above.at(-1);
  const numbered = last !== undefined && /^\([0-9-]+\)$/.test(last);
  const top = last === undefined;
  const below = path.item !== undefined || path.row !== undefined;
  const kana = top || (numbered && above.length === 1);
  return {
    kana,
    letter: kana && below,
    number: (top && below) || isKana(last),
    roman: numbered && isKana(above.at(-2)),
  };
}

/** The English letter of a sub-item as its kana: (a) → イ, (b) → ロ (Japanese Law Translation's style). */
const kanaOfLetter = (letter: string): string | undefined =>
  letter.length === 1 ? IROHA[letter.toLowerCase().charCodeAt(0) - 97] : undefined;

function subitem(text: string, may: Allowed): string | undefined {
  const kana = text === 'へ' ? 'ヘ' : text;
  if (isKana(kana)) return may.kana ? kana : undefined;
  if (/^[a-z]+$/i.test(text)) {
    if (may.letter) return kanaOfLetter(text);
    return may.roman && parseRoman(text) !== undefined ? `(${text.toLowerCase()})` : undefined;
  }
  const n = may.number ? parseBranched(text) : undefined;
  return n === undefined ? undefined : `(${n})`;
}

/** イ, (ロ), (1), (一), (十の二), (a) or (i), whichever can stand below the path; hiragana へ is taken as ヘ. */
export function readSubitem(
  text: string,
  at: number,
  path: ProvisionPath,
): { path: ProvisionPath; at: number } | undefined {
  const found = scan(BARE, text, at) ?? scan(BRACKET, text, at);
  const value = found && subitem(found.groups[0] ?? '', allowed(path));
  if (found === undefined || value === undefined) return undefined;
  return { path: { ...path, subitem: [...(path.subitem ?? []), value] }, at: found.at };
}
