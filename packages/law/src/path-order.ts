import { cutLast, deepestLevel, type ProvisionPath, withElement } from './articles.ts';
import { parseKanjiNumber } from './numerals.ts';
import { IROHA, parseRoman } from './path-numbers.ts';

const EXTRA_RANK = { 'first-sentence': 1, 'second-sentence': 2, proviso: 3 } as const;

/** "27-2" as 27, 2, 0: the closing 0 puts all of 27 before 27-2. */
const branched = (n: string): number[] => [...n.split('-').map(Number), 0];

function subitemKey(text: string): number[] {
  const inner = text.replace(/[()]/g, '');
  if (text === inner) return [9, IROHA.indexOf(text)];
  return /^[0-9]/.test(inner) ? [10, ...branched(inner)] : [11, parseRoman(inner) ?? 0];
}

/** Numbers that sort like the places in the text; a provision comes before what it contains. */
function key(path: ProvisionPath): number[] {
  return [
    ...(path.table === undefined ? [] : [8, ...(path.table === '' ? [0] : branched(path.table))]),
    ...(path.row === undefined ? [] : [7, ...branched(path.row)]),
    ...(path.article === undefined ? [] : [6, ...branched(path.article)]),
    ...(path.paragraph === undefined ? [] : [5, path.paragraph]),
    ...(path.item === undefined ? [] : [4, ...branched(path.item)]),
    ...(path.subitem ?? []).flatMap(subitemKey),
    ...(path.extra === undefined ? [] : [EXTRA_RANK[path.extra]]),
  ];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** 本則, then each 附則, then the 別表 of the instrument: the order of e-Gov's law XML. */
function partRank(path: ProvisionPath): number {
  if (path.part === 'supplementary') return 1;
  return path.table === undefined ? 0 : 2;
}

/** A law number or date in words that sort by time: eras by their order, numbers padded. */
function labelKey(label: string): string {
  return label
    .replace(/明治|大正|昭和|平成|令和/, (era) => `${['明治', '大正', '昭和', '平成', '令和'].indexOf(era)} `)
    .replace('元年', '一年')
    .replace(/[0-9]+|[〇一二三四五六七八九十百千]+/g, (n) => {
      const value = /^[0-9]/.test(n) ? BigInt(n) : parseKanjiNumber(n);
      return value === undefined ? n : value.toString().padStart(8, '0');
    });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function endKey(path: ProvisionPath): number[] {
  const level = deepestLevel(path);
  if (path.end === undefined || level === undefined) return [];
  return key(withElement(cutLast(path).parent, level, path.end));
}

/**
 * Orders two paths of one instrument as they stand in its text: below 0 when `a` comes first, 0 when
 * they are the same place. A provision precedes its parts, 27 and all in it precede 27-2, and
 * sentences (前段, 後段, ただし書) precede the items. Ranges go by their start, then by their end.
 */
export function comparePaths(a: ProvisionPath, b: ProvisionPath): number {
  return (
    Math.sign(partRank(a) - partRank(b)) ||
    compareText(labelKey(a.supplementary ?? ''), labelKey(b.supplementary ?? '')) ||
    compareText(a.supplementary ?? '', b.supplementary ?? '') ||
    compareKeys(key(a), key(b)) ||
    compareKeys(endKey(a), endKey(b))
  );
}
