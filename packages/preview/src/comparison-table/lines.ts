import { COMPARISON } from '../words/comparison-table.ts';
import type { Language } from '../words/language.ts';
import type { Block } from './block.ts';
import type { Line, Run } from './model.ts';
import { marked, markWords } from './words.ts';

/** Between a number and the words. */
const GAP = '　';

/** A line for both sides, or for one. */
export interface LinePair {
  before?: Line;
  after?: Line;
}

/** The own lines of a block that stands on one side alone: all is changed. */
export function loneLines(block: Block): Line[] {
  const { caption, indent, columns } = block;
  const lines: Line[] = caption === undefined ? [] : [{ kind: 'caption', indent, runs: [marked(inBrackets(caption))] }];
  if (columns)
    return [
      ...lines,
      inColumns(
        block,
        columns.map((text) => runsOf(text, marked)),
      ),
    ];
  const text = [block.label, block.text].filter((each) => each !== '').join(GAP);
  return text === '' ? lines : [...lines, { kind: block.as, indent, runs: [marked(text)] }];
}

/** The own lines of a block that stands on both sides; `isShort`: words that are the same are left out. */
export function pairedLines(before: Block, after: Block, isShort: boolean, language: Language): LinePair[] {
  const pairs: LinePair[] = [];
  if (before.caption !== undefined || after.caption !== undefined) pairs.push(captions(before, after));
  const isLeftOut = isShort && before.text === after.text && after.text !== '' && after.as === 'text' && !after.columns;
  if (before.columns || after.columns) pairs.push(columns(before, after));
  else if (isLeftOut) pairs.push(omission([before], [after], language));
  else if (before.text !== '' || after.text !== '' || before.label !== '') pairs.push(texts(before, after));
  return pairs;
}

function captions(before: Block, after: Block): LinePair {
  const words = markWords(bracketed(before.caption), bracketed(after.caption));
  const line = (block: Block, runs: Run[]): Line | undefined =>
    runs.length === 0 ? undefined : { kind: 'caption', indent: block.indent, runs };
  return { before: line(before, words.before), after: line(after, words.after) };
}

function columns(before: Block, after: Block): LinePair {
  const [was, is] = [before.columns ?? [before.text], after.columns ?? [after.text]];
  const words = Array.from({ length: Math.max(was.length, is.length) }, (_, at) =>
    markWords(was[at] ?? '', is[at] ?? ''),
  );
  return {
    before: inColumns(
      before,
      words.slice(0, was.length).map((each) => each.before),
    ),
    after: inColumns(
      after,
      words.slice(0, is.length).map((each) => each.after),
    ),
  };
}

function texts(before: Block, after: Block): LinePair {
  const words = markWords(before.text, after.text);
  const isOther = isOtherLabel(before.label, after.label);
  const line = (block: Block, runs: Run[]): Line => ({
    kind: block.as,
    indent: block.indent,
    runs: [...labelRuns(block.label, isOther, runs.length > 0), ...runs],
  });
  return { before: line(before, words.before), after: line(after, words.after) };
}

/** A label that one text has lost is not another one. */
const isOtherLabel = (was: string, is: string): boolean => was !== is && was !== '' && is !== '';

function labelRuns(label: string, isChanged: boolean, isFollowed: boolean): Run[] {
  if (label === '') return [];
  const run = isChanged ? marked(label) : { text: label };
  return isFollowed ? [run, { text: GAP }] : [run];
}

/** What stands in place of blocks that say the same on both sides: ２～４　（略）. */
export function omission(before: readonly Block[], after: readonly Block[], language: Language): LinePair {
  const [was, is] = [rangeOf(before), rangeOf(after)];
  const isOther = isOtherLabel(was, is);
  const line = (blocks: readonly Block[], range: string): Line => {
    const block = blocks[0] as Block;
    const omitted = { text: COMPARISON.omitted[language] };
    const runs = [...labelRuns(range, isOther, true), omitted];
    if (!block.columns) return { kind: 'omission', indent: block.indent, runs };
    const whole = range === '' ? [omitted] : labelRuns(range, isOther, false);
    const cellOf = (at: number): Run[] => {
      if (block.column !== undefined) return at === block.column ? runs : [];
      return at === 0 ? whole : [omitted];
    };
    return inColumns(
      block,
      block.columns.map((_, at) => cellOf(at)),
      'omission',
    );
  };
  return { before: line(before, was), after: line(after, is) };
}

function inColumns({ indent, widths }: Block, columns: Run[][], kind: 'text' | 'omission' = 'text'): Line {
  return { kind, indent, runs: [], columns, ...(widths === undefined ? {} : { widths }) };
}

/** 一; 一・二; 一～三; "" where they have no numbers. */
function rangeOf(blocks: readonly Block[]): string {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined || first.omitted === 'together') return '';
  if (blocks.length === 1) return nameOf(first);
  return `${nameOf(first)}${blocks.length === 2 ? '・' : '～'}${nameOf(last)}`;
}

/** A row of a table is called as its first column begins. */
function nameOf({ name, label, columns: cells, column }: Block): string {
  return cells && column === undefined ? (cells[0] ?? '').split(GAP, 1).join('') : name || label;
}

function runsOf(text: string, run: (text: string) => Run): Run[] {
  return text === '' ? [] : [run(text)];
}

/** In the brackets of its script. */
const inBrackets = (caption: string): string => (/^[\x20-\x7e]*$/.test(caption) ? `(${caption})` : `（${caption}）`);
const bracketed = (caption: string | undefined): string => (caption === undefined ? '' : inBrackets(caption));
