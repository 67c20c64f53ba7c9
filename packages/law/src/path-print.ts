import type { ProvisionPath } from './articles.ts';
import { deepestLevel, withElement } from './articles.ts';
import { type Digits, printBranched, printRoman } from './path-numbers.ts';

/** 第二十七条の二第一項第三号イ, 第27条の2第1項第3号イ or 27-2(1)(iii)イ. */
export type PathStyle = 'ja-kanji' | 'ja-arabic' | 'en';

const EXTRAS = {
  proviso: ['ただし書', ' proviso'],
  'first-sentence': ['前段', ' first sentence'],
  'second-sentence': ['後段', ' second sentence'],
} as const;

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** （一） and （十の二） right below a row of a table, （１） and （１の２） elsewhere, as e-Gov writes them. */
function kanjiSubitem(text: string, index: number, path: ProvisionPath): string {
  const n = /^\(([0-9-]+)\)$/.exec(text)?.[1];
  if (n !== undefined && index === 0 && path.row !== undefined && path.item === undefined) {
    return `（${printBranched(n, 'kanji')}）`;
  }
  return toFullWidth(japaneseSubitem(text));
}

/** In Japanese a branch follows の: (10-2) is (10の2). */
const japaneseSubitem = (text: string): string => text.replaceAll('-', 'の');

function japaneseTable(path: ProvisionPath, digits: Digits): string {
  const number = path.table ?? '';
  const table = `別表${number === '' ? '' : '第'}${number === '' ? '' : printBranched(number, digits)}`;
  if (path.row === undefined) return table;
  const rowDigits = digits === 'kanji' ? 'kanji-digits' : digits;
  const until = deepestLevel(path) === 'row' && path.end !== undefined;
  const end = until ? `から${printBranched(path.end ?? '', rowDigits)}まで` : '';
  const joint = number.includes('-') ? '中' : 'の';
  return `${table}${joint}${printBranched(path.row, rowDigits)}${end}の項`;
}

function japanese(path: ProvisionPath, digits: Digits): string {
  const numbered = (n: string | undefined, unit: string) =>
    n === undefined ? '' : `第${printBranched(n, digits, unit)}`;
  const label = path.supplementary === undefined ? '' : `（${path.supplementary}）`;
  const subitem = (path.subitem ?? []).map((s, i) =>
    digits === 'kanji' ? kanjiSubitem(s, i, path) : japaneseSubitem(s),
  );
  return [
    path.part === 'main' ? '本則' : '',
    path.part === 'supplementary' ? `附則${label}` : '',
    path.table === undefined ? '' : japaneseTable(path, digits),
    numbered(path.article, '条'),
    numbered(path.paragraph?.toString(), '項'),
    numbered(path.item, '号'),
    ...subitem,
    path.extra === undefined ? '' : EXTRAS[path.extra][0],
  ].join('');
}

function englishItem(item: string): string {
  const [first = '', ...branches] = item.split('-');
  return `(${[printRoman(Number(first)), ...branches].join('-')})`;
}

function english(path: ProvisionPath): string {
  const label = path.supplementary === undefined ? '' : ` (${path.supplementary})`;
  const heads = [
    path.part === 'main' ? 'Main' : '',
    path.part === 'supplementary' ? `Suppl.${label}` : '',
    path.table === undefined ? '' : `Appended Table ${path.table}`.trim(),
    path.row === undefined ? '' : `row ${path.row}`,
    path.article ?? '',
  ].filter((head) => head !== '');
  const paragraph = path.paragraph === undefined ? '' : `(${path.paragraph})`;
  const item = path.item === undefined ? '' : englishItem(path.item);
  // A bracket after a bare 附則 or 別表 stands apart, so that the words stay readable.
  const tail = `${paragraph}${item}${(path.subitem ?? []).join('')}`;
  const apart = path.article === undefined && path.row === undefined && heads.length > 0 && tail !== '';
  const extra = path.extra === undefined ? '' : EXTRAS[path.extra][1];
  return `${heads.join(' ')}${apart ? ' ' : ''}${tail}${extra}`;
}

/** What follows から or –: the last element alone, printed as at the end of its own path. */
function lastElement(path: ProvisionPath, style: PathStyle): string {
  const level = deepestLevel(path);
  if (level === undefined || path.end === undefined) return '';
  const digits = style === 'ja-kanji' ? 'kanji' : 'arabic';
  if (level === 'subitem') {
    const index = (path.subitem?.length ?? 1) - 1;
    if (digits === 'kanji') return kanjiSubitem(path.end, index, path);
    return style === 'en' ? path.end : japaneseSubitem(path.end);
  }
  if (style === 'en' && (level === 'table' || level === 'row')) return path.end;
  const bare = withElement({}, level, path.end);
  return style === 'en' ? english(bare) : japanese(bare, digits);
}

/**
 * Prints a path as parseProvisionPath gives it; reading the result gives the same path again.
 * Sub-items keep their kana in English too: 3-2(2)(iii)イ.
 * A row of a branched table is joined by 中 (別表第三の二中一の項), since 別表第三の二の一の項 would
 * be row 2-1 of table 3.
 */
export function printProvisionPath(path: ProvisionPath, style: PathStyle): string {
  const digits = style === 'ja-kanji' ? 'kanji' : 'arabic';
  const start = style === 'en' ? english(path) : japanese(path, digits);
  if (path.end === undefined || (style !== 'en' && deepestLevel(path) === 'row')) return start;
  const end = lastElement(path, style);
  return style === 'en' ? `${start}–${end}` : `${start}から${end}まで`;
}
