import { cutLast, deepestLevel, type Level, type ProvisionPath, withElement } from './articles.ts';
import { READERS, type Reader, readArticle, readItem, readParagraph, type Step } from './path-elements.ts';
import { parseBranched } from './path-numbers.ts';
import { comparePaths } from './path-order.ts';
import { BRANCHED, normalise, pattern, RANGE, scan } from './path-scan.ts';
import { readSubitem } from './path-subitem.ts';

/** The path read, or where (UTF-16 index) and why the text is none. */
export type ParsedPath = { ok: true; path: ProvisionPath } | { ok: false; at: number; reason: string };

/** Between two elements: spaces, commas, の, and the English names of what follows in brackets. */
const BETWEEN = pattern('[\\s,、]*(?:(?:paragraphs?|items?|sub-?items?)\\s*(?=\\())?(?:の\\s*(?=第))?');
const RANGE_SIGN = pattern(RANGE);
const UNTIL = pattern('\\s*まで');
const TABLE_END = pattern(`(?:別表\\s*|Appended\\s+Tables?\\s+)?第?\\s*(${BRANCHED})`);
const ROW_END = pattern(`(${BRANCHED})(?:\\s*の?\\s*項)?`);

const numberReader =
  (re: RegExp, level: 'table' | 'row'): Reader =>
  (text, at, path) => {
    const found = scan(re, text, at);
    const value = found && parseBranched(found.groups[0] ?? '');
    return found && value ? { path: { ...path, [level]: value }, at: found.at } : undefined;
  };

const END_READERS: Record<Level, Reader> = {
  table: numberReader(TABLE_END, 'table'),
  row: numberReader(ROW_END, 'row'),
  article: readArticle,
  paragraph: readParagraph,
  item: readItem,
  subitem: readSubitem,
};

const fail = (at: number, reason: string): ParsedPath => ({ ok: false, at, reason });

function readNext(text: string, at: number, path: ProvisionPath): Step | undefined {
  for (const reader of READERS) {
    const step = reader(text, at, path);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** Whether two sub-items are of one kind: both kana, both numbers or both Roman. */
function sameKind(a: string, b: string): boolean {
  const kind = (s: string) => (/^\([0-9]/.test(s) ? 1 : s.startsWith('(') ? 2 : 0);
  return kind(a) === kind(b);
}

function checkedRange(path: ProvisionPath, end: string, at: number): ParsedPath {
  const level = deepestLevel(path);
  if (level === undefined) return fail(at, 'a range must follow a numbered provision');
  const { parent, last } = cutLast(path);
  if (level === 'subitem' && !sameKind(last, end)) return fail(at, 'both ends of a range must be of one kind');
  if (comparePaths(withElement(parent, level, last), withElement(parent, level, end)) >= 0) {
    return fail(at, 'the end of a range must come after its start');
  }
  return { ok: true, path: { ...path, end } };
}

function readRange(text: string, sign: { at: number; from: boolean }, path: ProvisionPath): ParsedPath {
  const level = deepestLevel(path);
  if (level === undefined || path.extra !== undefined) return fail(sign.at, 'a range must follow a numbered provision');
  const step = END_READERS[level](text, sign.at, cutLast(path).parent);
  if (step === undefined) return fail(sign.at, `a range of this level must end with the same level (${level})`);
  const until = scan(UNTIL, text, step.at);
  if (sign.from && until === undefined) return fail(step.at, 'まで is missing after から');
  const at = until?.at ?? step.at;
  if (text.slice(at).trim() !== '') return fail(at, 'nothing may follow a range');
  return checkedRange(path, cutLast(step.path).last, sign.at);
}

function finish(text: string, step: Step, at: number): ParsedPath {
  const { path } = step;
  if (path.end !== undefined && at >= text.length) return checkedRange(path, path.end, step.at);
  if (at >= text.length) return { ok: true, path };
  const sign = path.end === undefined ? scan(RANGE_SIGN, text, step.at) : undefined;
  if (sign === undefined) return fail(at, `"${text.slice(at, at + 8)}" is no provision that can stand here`);
  return readRange(text, { at: sign.at, from: text.slice(step.at, sign.at).includes('から') }, path);
}

/**
 * Reads a provision within an instrument in any usual writing, widths and spaces mixed:
 * 第二十七条の二第一項第三号イ, 27条の2第1項, 27の2, 27-2(1)(iii)イ, Article 27-2, paragraph (1),
 * 附則第二条, Suppl. 2, 別表第一の一六の項（一）, Appended Table 3-2, 第二号から第四号まで, 27(1)(ii)–(iv).
 * After an article (1) is a paragraph and (iii) an item; below an item (a) is イ. Relative
 * references (同条, 前項, 各号) and 本文 are not provisions here. Errors are values.
 */
export function parseProvisionPath(text: string): ParsedPath {
  const plain = normalise(text).trimEnd();
  const start = plain.length - plain.trimStart().length;
  if (start === plain.length) return fail(0, 'the path is empty');
  let step: Step | undefined = readNext(plain, start, {});
  if (step === undefined) return fail(start, `"${plain.slice(start, start + 8)}" is no provision`);
  for (;;) {
    const at: number = scan(BETWEEN, plain, step.at)?.at ?? step.at;
    const open: boolean = step.path.end === undefined && step.path.extra === undefined;
    const next: Step | undefined = open ? readNext(plain, at, step.path) : undefined;
    if (next === undefined) return finish(plain, step, at);
    step = next;
  }
}
