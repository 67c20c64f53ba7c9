import type { Context } from '../context.ts';
import type { ListQuality } from './list-quality.ts';
import type { Cell, DutyImpact } from './matrix.ts';
import type { ImpactReport } from './report.ts';
import type { Side } from './sides.ts';

const FORMAT = 'fefta-impact/1';

/** The whole report for programs, as docs/impact.md describes it. */
export function impactJson({ impact, question, written, top }: ImpactReport) {
  const { sides, source, places, quality, lists, duties, samples, refusals, confirmed, unsettled } = impact;
  const side = ({ asOf, act, rules }: Side, argument: string) => ({
    rules: argument,
    asOf,
    act,
    bundle: rules.bundle.manifest.content,
  });
  const labels = (duty: string) =>
    (sides.after.rules.duties.get(duty) ?? sides.before.rules.duties.get(duty))?.labels ?? {};
  const { rows, usable, troubles, empty } = quality;
  return {
    format: FORMAT,
    before: side(sides.before, written[0]),
    after: side(sides.after, written[1]),
    population: {
      file: question.source.file,
      ...(source.encoding && { encoding: source.encoding }),
      rows,
      usable,
      unusable: rows - usable,
      troubles,
      empty,
      missing: places.missing,
      ...(lists.length > 0 && { lists: lists.map(listJson) }),
    },
    by: question.by,
    duties: duties.map((duty) => ({ ...dutyJson(duty, rows, question.by, top), labels: labels(duty.duty) })),
    samples,
    refusals,
    confirmed: { rows: confirmed.rows, disagree: confirmed.disagree.length },
    unsettled,
  };
}

const listJson = ({ list, items, astray, troubles, empty, rowsWithout, rowsWithoutKey }: ListQuality) => ({
  list: list.list.fact,
  file: list.file,
  ...(list.source.encoding && { encoding: list.source.encoding }),
  items,
  astray,
  troubles,
  empty,
  missing: list.places.missing,
  rowsWithout,
  rowsWithoutKey,
});

function dutyJson(
  { duty, total, changed, cells, groups }: DutyImpact,
  rows: number,
  by: readonly string[],
  top: number,
) {
  return {
    duty,
    total,
    changed,
    unusable: rows - total,
    matrix: cells.map(cellJson),
    groups: groups.slice(0, top).map((group) => ({
      by: Object.fromEntries(by.map((name, i) => [name, group.by[i] ?? null])),
      total: group.total,
      changed: group.changed,
      matrix: group.cells.map(cellJson),
    })),
    moreGroups: Math.max(0, groups.length - top),
  };
}

const cellJson = ({ before, after, count }: Cell) => ({ before, after, count });

export function reportJson(report: ImpactReport, _context: Context): string {
  return `${JSON.stringify(impactJson(report), null, 2)}\n`;
}
