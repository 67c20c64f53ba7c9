import { causesOf, type Period } from '@fefta/analysis';
import type { Context } from '../context.ts';
import type { DiffReport } from './report.ts';

/** The whole comparison for programs: diff-1.schema.json. */
export function reportJson(report: DiffReport, context: Context): void {
  const { periods, isOfDay, before, after, written, replay, changeClass } = report;
  const side = ({ asOf, rules }: DiffReport['before'], argument: string) => ({
    rules: argument,
    ...(isOfDay && { asOf }),
    bundle: rules.bundle.manifest.content,
  });
  const head = { before: side(before, written[0]), after: side(after, written[1]), class: changeClass };
  const [only] = periods;
  const differences = isOfDay && only ? difference(only) : { periods: periods.map(periodJson) };
  context.out.line(JSON.stringify({ $schema: SCHEMA, ...head, ...differences, replay }, null, 2));
}

const SCHEMA = 'https://fefta.dev/schema/diff-1.json';

const periodJson = (period: Period) => ({
  ...(period.from !== undefined && { from: period.from }),
  ...(period.until !== undefined && { until: period.until }),
  class: period.changeClass,
  ...difference(period),
});

/** Each change with the names of the declarations that bring it about. */
function difference({ rules, cases }: Period) {
  const changes = cases.changes.map((change) => ({
    ...change,
    causes: causesOf(change, cases, rules).map(({ name }) => name),
  }));
  return { rules, cases: { ...cases, changes } };
}
