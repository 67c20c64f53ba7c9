import { FeftaTerminals } from '../../generated/ast.ts';
import { KEYWORD_PAIRS, SOFT_KEYWORDS } from '../../syntax/keywords.ts';

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

/** Characters that look like others: kana like kanji, Greek and Cyrillic like Latin letters. */
const LOOKALIKES = new Map<string, string>(
  [
    '一ー‐―',
    '二ニ',
    '三ミ',
    '力カ',
    '口ロ',
    '八ハ',
    '卜ト',
    '工エ',
    '夕タ',
    '千チ',
    '才オ',
    '多タ',
    'へヘ',
    'べベ',
    'ぺペ',
    'りリ',
    'ノ丿',
    '又ヌ',
    '匕ヒ',
    '厶ム',
    'aаα',
    'bв',
    'cсϲ',
    'eе',
    'hн',
    'iіι',
    'jј',
    'kкκ',
    'mм',
    'oоο',
    'pрρ',
    'sѕ',
    'tтτ',
    'uυ',
    'vν',
    'xхχ',
    'yуγ',
    'nη',
    'dԁ',
    'AАΑ',
    'BВΒ',
    'CС',
    'EЕΕ',
    'HНΗ',
    'IІΙ',
    'JЈ',
    'KКΚ',
    'MМΜ',
    'NΝ',
    'OОΟ',
    'PРΡ',
    'SЅ',
    'TТΤ',
    'XХΧ',
    'YУΥ',
    'ZΖ',
  ].flatMap((row) => [...row].map((character) => [character, row.charAt(0)] as const)),
);

/** Names with the same skeleton look alike: width, look-alikes, and the case of all letters but the first do not count. */
export function skeleton(name: string): string {
  const plain = [...name.normalize('NFKC')].map((character) => LOOKALIKES.get(character) ?? character).join('');
  return plain.charAt(0) + plain.slice(1).toLowerCase();
}
