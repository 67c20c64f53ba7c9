import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { IMPACT } from '../messages/impact.ts';
import { type DutyImpact, isChange } from './matrix.ts';
import type { ImpactReport } from './report.ts';
import type { Reason, Sample } from './samples.ts';
import type { Told } from './settle.ts';

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
export function troubleLines({ impact: { quality, places, source } }: ImpactReport, context: Context): string[] {
  const lines = quality.troubles.map(({ kind, fact, column, count, examples }) => {
    const where = fact === undefined ? '' : ` ${fact}${column && column !== fact ? ` [${column}]` : ''}`;
    const shown = examples
      .map(({ line, text }) => `${context.say(IMPACT.line(line))} ${JSON.stringify(text)}`)
      .join(', ');
    return `${counted(count)}: ${context.say(IMPACT.trouble[kind] as { ja: string; en: string })}${where} (${shown})`;
  });
  if (source.encoding !== undefined && source.encoding !== 'utf-8')
    lines.push(context.say(IMPACT.encodingIs(source.encoding)));
  if (places.missing.length > 0) lines.push(context.say(IMPACT.missing(places.missing.join(', '))));
  if (quality.empty.length > 0)
    lines.push(
      context.say(IMPACT.emptyCells(quality.empty.map(({ fact, count }) => `${fact} ${counted(count)}`).join(', '))),
    );
  return lines;
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
