import type { Context } from '../context.ts';
import { named } from '../diff/words.ts';
import { escaped, tableRow } from '../io/markdown.ts';
import { IMPACT } from '../messages/impact.ts';
import type { DutyImpact } from './matrix.ts';
import type { ImpactReport } from './report.ts';
import { counted, matrixTable, sampleWords, troubleLines } from './words.ts';

/** The report as a comment on a change. */
export function reportMarkdown(report: ImpactReport, context: Context): string {
  const { impact, written, question } = report;
  const { sides, quality, duties, confirmed, unsettled } = impact;
  const dates = [sides.before.asOf, sides.after.asOf] as const;
  const lines = [
    `## ${escaped(context.say(IMPACT.title(named(sides.after.rules, sides.after.act, context), written, dates)))}`,
    '',
    escaped(`${question.source.file}: ${context.say(IMPACT.rows(counted(quality.rows), counted(quality.usable)))}`),
    '',
    ...troubleLines(report, context).map((line) => `- ${escaped(line)}`),
    ...duties.flatMap((duty) => dutyLines(duty, report, context)),
    '',
    escaped(context.say(IMPACT.confirmed(counted(confirmed.rows)))),
  ];
  if (unsettled > 0) lines.push('', escaped(context.say(IMPACT.unsettled(counted(unsettled)))));
  return `${lines.join('\n')}\n`;
}

function dutyLines(duty: DutyImpact, { impact, top, question }: ImpactReport, context: Context): string[] {
  const { sides, quality, samples } = impact;
  const rules = sides.after.rules.duties.has(duty.duty) ? sides.after.rules : sides.before.rules;
  const { head, body } = matrixTable(duty, quality.rows, context);
  const title = `${named(rules, duty.duty, context)}: ${context.say(IMPACT.duty(counted(duty.total), counted(duty.changed)))}`;
  const lines = ['', `### ${escaped(title)}`, '', ...table(head, body)];
  const changed = duty.groups.filter((group) => group.changed > 0);
  if (changed.length > 0) {
    const names = [...question.by, context.say(IMPACT.countOf), context.say(IMPACT.changed)];
    const rows = changed
      .slice(0, top)
      .map(({ by, total, changed: n }) => [...by.map((value) => value ?? ''), counted(total), counted(n)]);
    lines.push('', ...table(names, rows));
    if (changed.length > top) lines.push('', escaped(context.say(IMPACT.moreGroups(changed.length - top))));
  }
  const shown = samples.filter((sample) => sample.duty === duty.duty);
  if (shown.length > 0) lines.push('', ...shown.map((sample) => `- ${escaped(sampleWords(sample, context))}`));
  return lines;
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const row = (cells: readonly string[]) => tableRow(cells.map(escaped));
  return [row(head), tableRow(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...body.map(row)];
}
