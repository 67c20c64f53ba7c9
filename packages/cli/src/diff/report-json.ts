import type { Context } from '../context.ts';
import type { DiffReport } from './report.ts';

/** The whole comparison for programs. */
export function reportJson({ comparison, before, after, written }: DiffReport, context: Context): void {
  const side = ({ asOf, rules }: DiffReport['before'], argument: string) => ({
    rules: argument,
    asOf,
    bundle: rules.bundle.manifest.content,
  });
  const { changeClass, rules, cases, replay } = comparison;
  const result = {
    before: side(before, written[0]),
    after: side(after, written[1]),
    class: changeClass,
    rules,
    cases,
    replay,
  };
  context.out.line(JSON.stringify(result, null, 2));
}
