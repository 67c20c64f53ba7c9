import { deepestLevel, type ProvisionPath } from './articles.ts';
import { parseBranched, parseOrdinal, parseRoman } from './path-numbers.ts';
import { BRANCHED, NUMBER, pattern, RANGE, scan } from './path-scan.ts';
import { readSubitem } from './path-subitem.ts';

/** A path one element longer, and the position after that element. */
export type Step = { path: ProvisionPath; at: number };
/** Reads one element at a position; undefined when it is not there or cannot follow the path. */
export type Reader = (text: string, at: number, path: ProvisionPath) => Step | undefined;

const PART = pattern('(本則|Main\\b)|附則|Suppl(?:ementary\\s+Provisions?\\b|\\.|\\b)');
const LABEL = pattern('\\s*\\(([^()]+)\\)');
const ROW_END = `(${BRANCHED})(?:${RANGE}(${BRANCHED})\\s*(?:まで)?)?\\s*の?\\s*項`;
const NUMBERED_ROW = pattern(`別表\\s*第?\\s*(?:(${NUMBER})\\s*の\\s*|(${BRANCHED})(?:\\s*中\\s*|\\s+))${ROW_END}`);
const UNNUMBERED_ROW = pattern(`別表\\s*の?\\s*${ROW_END}`);
/** After a number: it neither goes on nor counts 条, 項 or 号. */
const WHOLE = '(?![0-9〇一二三四五六七八九十百千]|-[0-9]|\\s*[条項号])';
const TABLE = pattern(
  `別表(?:\\s*第?\\s*(${BRANCHED})${WHOLE})?|Appended\\s+Tables?(?:\\s+(${BRANCHED}))?(?:,?\\s*rows?\\s+(${BRANCHED}))?`,
);
const ARTICLE = pattern(`第?\\s*(${BRANCHED})\\s*条((?:\\s*の\\s*${NUMBER})*)`);
const BARE_ARTICLE = pattern(`(?:(?:Articles?|Arts?\\.?)\\s*)?(${BRANCHED})${WHOLE}(?!\\s*の)`);
const PARAGRAPH = pattern(`第?\\s*(${NUMBER})\\s*項|\\(\\s*([0-9]+)\\s*\\)`);
const ITEM = pattern(`第?\\s*(${BRANCHED})\\s*号((?:\\s*の\\s*${NUMBER})*)|\\(\\s*([ivxlcdm]+)((?:-[0-9]+)*)\\s*\\)`);
const EXTRA = pattern('(ただし書き?|但し?書き?|proviso\\b)|(前段|first\\s+sentence\\b)|(後段|second\\s+sentence\\b)');
/** A bracket that can be a paragraph or an item is no label of a 附則. */
const NO_LABEL = /^[0-9ivxlcdm〇一二三四五六七八九十百千-]+$/i;

const isBlank = (path: ProvisionPath): boolean => Object.keys(path).length === 0;

const readPart: Reader = (text, at, path) => {
  const found = isBlank(path) ? scan(PART, text, at) : undefined;
  if (found === undefined) return undefined;
  if (found.groups[0] !== undefined) return { path: { part: 'main' }, at: found.at };
  const label = scan(LABEL, text, found.at);
  const name = label?.groups[0]?.trim() ?? '';
  if (label === undefined || name === '' || NO_LABEL.test(name))
    return { path: { part: 'supplementary' }, at: found.at };
  return { path: { part: 'supplementary', supplementary: name }, at: label.at };
};

/** 別表 and its row; a bare の after the table's first number leads to the row: 別表第一の十六の項. */
export const readTable: Reader = (text, at, path) => {
  if (deepestLevel(path) !== undefined) return undefined;
  const numbered = scan(NUMBERED_ROW, text, at);
  const unnumbered = numbered === undefined ? scan(UNNUMBERED_ROW, text, at) : undefined;
  const found = numbered ?? unnumbered ?? scan(TABLE, text, at);
  if (found === undefined) return undefined;
  const [a, b, c, d] = found.groups;
  const [number, row, end] = numbered ? [a ?? b, c, d] : unnumbered ? ['', a, b] : [a ?? b ?? '', c, undefined];
  const next: ProvisionPath = { ...path };
  const read = [number === '' ? '' : parseBranched(number ?? ''), row && parseBranched(row), end && parseBranched(end)];
  if (read[0] === undefined || (row && !read[1]) || (end && !read[2])) return undefined;
  next.table = read[0];
  if (read[1]) next.row = read[1];
  if (read[2]) next.end = read[2];
  return { path: next, at: found.at };
};

/** 第二十七条の二, 27条の2, Article 27-2, 27の2. */
export const readArticle: Reader = (text, at, path) => {
  if (deepestLevel(path) !== undefined) return undefined;
  const found = scan(ARTICLE, text, at) ?? scan(BARE_ARTICLE, text, at);
  const article = found && parseBranched((found.groups[0] ?? '') + (found.groups[1] ?? ''));
  return found === undefined || article === undefined ? undefined : { path: { ...path, article }, at: found.at };
};

/** 第一項, or (1) where no deeper element is named. */
export const readParagraph: Reader = (text, at, path) => {
  const level = deepestLevel(path);
  if (level !== undefined && level !== 'article') return undefined;
  const found = scan(PARAGRAPH, text, at);
  const paragraph = found && parseOrdinal(found.groups[0] ?? found.groups[1] ?? '');
  return found === undefined || paragraph === undefined ? undefined : { path: { ...path, paragraph }, at: found.at };
};

/** 第三号の二, or (iii-2) where no item is named yet. */
export const readItem: Reader = (text, at, path) => {
  const level = deepestLevel(path);
  const found = level === 'item' || level === 'subitem' ? undefined : scan(ITEM, text, at);
  if (found === undefined) return undefined;
  const [number, branches, roman, romanBranches] = found.groups;
  const first = roman === undefined ? number : parseRoman(roman)?.toString();
  const item = first && parseBranched(first + (branches ?? romanBranches ?? ''));
  return item ? { path: { ...path, item }, at: found.at } : undefined;
};

const readExtra: Reader = (text, at, path) => {
  const found = isBlank(path) ? undefined : scan(EXTRA, text, at);
  if (found === undefined) return undefined;
  const [proviso, first] = found.groups;
  const extra = proviso !== undefined ? 'proviso' : first !== undefined ? 'first-sentence' : 'second-sentence';
  return { path: { ...path, extra }, at: found.at };
};

/** All readers, in the order in which they are tried. */
export const READERS: readonly Reader[] = [
  readPart,
  readTable,
  readArticle,
  readParagraph,
  readItem,
  readSubitem,
  readExtra,
];
