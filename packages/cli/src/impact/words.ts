import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import type { Text } from '../io/language.ts';
import { IMPACT } from '../messages/impact.ts';
import type { ListQuality } from './list-quality.ts';
import { type DutyImpact, isChange } from './matrix.ts';
import type { Quality, Trouble } from './quality.ts';
import type { ImpactReport } from './report.ts';
import type { Reason, Sample } from './samples.ts';
import type { Told } from './settle.ts';
import type { Source } from './source.ts';

/** A number for people: 10,000,000. */
export const counted = (count: number): string => count.toLocaleString('en-US');

export function toldWords({ status, exemption }: Told, context: Context): string {
  const word = context.say(IMPACT.status[status] as { ja: string; en: string });
  return exemption === null ? word : `${word} (${simpleName(exemption)})`;
}

/** A table of the answers before (rows) and after (columns), with the rows that are not usable. */
export function matrixTable(
  { cells, total }: DutyImpact,
  rows: number,
  context: Context,
): { head: string[]; body: string[][] } {
  const [befores, afters] = [unique(cells.map(({ before }) => before)), unique(cells.map(({ after }) => after))];
  const count = (before: Told, after: Told): number =>
    cells.find((cell) => same(cell.before, before) && same(cell.after, after))?.count ?? 0;
  const corner = `${context.say(IMPACT.before)} \\ ${context.say(IMPACT.after)}`;
  const body = befores.map((before) => [
    toldWords(before, context),
    ...afters.map((after) => {
      const found = count(before, after);
      return found > 0 && isChange({ before, after }) ? `*${counted(found)}` : counted(found);
    }),
  ]);
  if (rows > total) body.push([context.say(IMPACT.unusable), counted(rows - total), ...afters.slice(1).map(() => '')]);
  return { head: [corner, ...afters.map((after) => toldWords(after, context))], body };
}

const same = (a: Told, b: Told): boolean => a.status === b.status && a.exemption === b.exemption;

const unique = (all: readonly Told[]): Told[] =>
  all.filter((told, i) => all.findIndex((other) => same(other, told)) === i);

/** What is wrong with rows, each in a line. */
export function troubleLines({ impact }: ImpactReport, context: Context): string[] {
  const { quality, places, source, lists, refusals } = impact;
  return [
    ...linesOf({ ...quality, source, missing: places.missing, missingIn: IMPACT.missing }, context),
    ...lists.flatMap((list) => listLines(list, context)),
    ...refusals.map(({ count, line, message }) =>
      context.say(IMPACT.refused(counted(count), line, context.say(message))),
    ),
  ];
}

interface Checked {
  readonly troubles: readonly Trouble[];
  readonly empty: Quality['empty'];
  readonly source: Source;
  readonly missing: readonly string[];
  readonly missingIn: (facts: string) => Text;
}

function linesOf({ troubles, empty, source, missing, missingIn }: Checked, context: Context): string[] {
  const lines = troubles.map((trouble) => troubleLine(trouble, context));
  if (source.encoding !== undefined && source.encoding !== 'utf-8')
    lines.push(context.say(IMPACT.encodingIs(source.encoding)));
  if (missing.length > 0) lines.push(context.say(missingIn(missing.join(', '))));
  if (empty.length > 0)
    lines.push(context.say(IMPACT.emptyCells(empty.map(({ fact, count }) => `${fact} ${counted(count)}`).join(', '))));
  return lines;
}

function troubleLine({ kind, fact, column, count, examples }: Trouble, context: Context): string {
  const where = fact === undefined ? '' : ` ${fact}${column && column !== fact ? ` [${column}]` : ''}`;
  const shown = examples
    .map(({ line, text }) => `${context.say(IMPACT.line(line))} ${JSON.stringify(text)}`)
    .join(', ');
  return `${counted(count)}: ${context.say(IMPACT.trouble[kind] as Text)}${where} (${shown})`;
}

/** The same of a list, with the rows that have no items. */
function listLines(
  { list, items, troubles, empty, rowsWithout, rowsWithoutKey }: ListQuality,
  context: Context,
): string[] {
  const { source, places, file } = list;
  const found = linesOf(
    { troubles, empty, source, missing: places.missing, missingIn: IMPACT.missingInItems },
    context,
  );
  if (rowsWithout > 0) found.push(context.say(IMPACT.rowsWithoutItems(counted(rowsWithout))));
  if (rowsWithoutKey > 0) found.push(context.say(IMPACT.rowsWithoutKey(counted(rowsWithoutKey))));
  const head = context.say(IMPACT.items(list.list.fact, file, counted(items)));
  return [head, ...found.map((line) => `${list.list.fact}: ${line}`)];
}

/** A row that changes, in a line: where it stands, what changes, and the tests that differ. */
export function sampleWords({ line, before, after, reasonsBefore, reasonsAfter }: Sample, context: Context): string {
  const reasons = [reasonWords(reasonsBefore), reasonWords(reasonsAfter)].filter((text) => text !== '').join(' → ');
  return `${context.say(IMPACT.line(line))}: ${toldWords(before, context)} → ${toldWords(after, context)}${reasons ? `  [${reasons}]` : ''}`;
}

const MARKS = new Map<boolean | null, string>([
  [true, '✓'],
  [false, '✗'],
  [null, '?'],
]);

/** So many tests are told in a line; all of them are in the JSON. */
const TOLD = 3;

function reasonWords(reasons: readonly Reason[]): string {
  const told = reasons.slice(0, TOLD).map(({ test, holds }) => `${MARKS.get(holds)} ${test}`);
  return [...told, ...(reasons.length > TOLD ? ['…'] : [])].join('; ');
}
