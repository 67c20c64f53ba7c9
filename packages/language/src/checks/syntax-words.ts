import type { Message } from '../finding.ts';
import { KEYWORD_PAIRS } from '../syntax/keywords.ts';
import { editDistance } from './names/nearest.ts';

const TERMINALS: Readonly<Record<string, readonly [string, string]>> = {
  EXPRESSION: ['式', 'an expression'],
  ID: ['名前', 'a name'],
  NUMBER: ['数', 'a number'],
  ITEM_CODE: ['項の番号', 'the number of an item'],
  STRING: ['"文字列"', '"a text"'],
  DATE: ['日付', 'a date'],
  CODE: ['符号（#…）', 'a code (#…)'],
};
/** What may stand almost anywhere and so says little. */
const COMMON = new Set([
  'unverified',
  '未確認',
  'outside',
  '対象外',
  'judgement',
  '判断',
  'to',
  '未了',
  'note',
  '注',
  '根拠',
  'basis',
  'FRACTION',
]);
const WORDS = new Set(KEYWORD_PAIRS.flatMap(([english, japanese]) => [...english.split(' '), japanese]));
const JAPANESE = /[\u3041-\u30FF\u3400-\u9FFF]/;

export function isJapanese(text: string): boolean {
  return JAPANESE.test(text);
}

/** Is the token a keyword, in either spelling? */
export function isKeyword(token: string): boolean {
  return WORDS.has(token) && /\p{L}/u.test(token);
}

/** Does a file begin in Japanese? Its first word outside of comments tells. */
export function isJapaneseFile(text: string): boolean {
  return isJapanese(/^(?:\s|\uFEFF|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*(\S{0,4})/.exec(text)?.[1] ?? '');
}

/** The keywords that the word may be a slip of, nearest first. */
export function keywordsNear(word: string, expected: readonly string[]): string[] {
  const limit = isJapanese(word) || word.length < 5 ? 1 : 2;
  const near = expected.flatMap((each) => {
    const away = isKeyword(each) && each.length > 1 ? editDistance(word.toLowerCase(), each, limit) : limit + 1;
    return away <= limit && away < each.length ? [{ each, away }] : [];
  });
  near.sort((a, b) => a.away - b.away);
  return near.filter(({ away }) => away === near[0]?.away).map(({ each }) => each);
}

/** Up to five of the tokens in words; keywords in one spelling only. */
export function listExpected(expected: readonly string[], japanese: boolean): Message | undefined {
  const isExpression = ['ID', 'NUMBER', '('].every((each) => expected.includes(each));
  const fitting = (isExpression ? ['EXPRESSION'] : expected).filter(
    (each) => each in TERMINALS || !isKeyword(each) || isJapanese(each) === japanese,
  );
  const telling = fitting.filter((each) => !COMMON.has(each));
  const chosen = [...telling.filter((each) => !isKeyword(each)), ...telling.filter(isKeyword)];
  const shown = (chosen.length > 0 ? chosen : fitting).slice(0, 5);
  if (shown.length === 0) return undefined;
  const isAll = shown.length === fitting.length;
  const word = (token: string, language: 0 | 1) =>
    TERMINALS[token]?.[language] ?? (language === 0 ? `「${token}」` : `'${token}'`);
  if (fitting.length === 1)
    return {
      ja: `ここには${word(fitting[0] ?? '', 0)}が要ります。`,
      en: `${upper(word(fitting[0] ?? '', 1))} must stand here.`,
    };
  return {
    ja: `ここに書けるもの：${shown.map((each) => word(each, 0)).join('、')}${isAll ? '' : 'など'}。`,
    en: `What can stand here: ${shown.map((each) => word(each, 1)).join(', ')}${isAll ? '' : ' and others'}.`,
  };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
