import Table from 'cli-table3';
import type { Context } from '../context.ts';
import { named } from '../diff/words.ts';
import { IMPACT } from '../messages/impact.ts';
import { showable } from '../report/excerpt.ts';
import type { DutyImpact } from './matrix.ts';
import type { ImpactReport } from './report.ts';
import { counted, matrixTable, sampleWords, troubleLines } from './words.ts';

/** The report for a person at a terminal. */
export function reportPretty(report: ImpactReport, context: Context): string {
  const { impact, written, question } = report;
  const { sides, quality, duties, confirmed, unsettled } = impact;
  const dates = [sides.before.asOf, sides.after.asOf] as const;
  const lines = [
    context.say(IMPACT.title(named(sides.after.rules, sides.after.act, context), written, dates)),
    `${question.source.file}: ${context.say(IMPACT.rows(counted(quality.rows), counted(quality.usable)))}`,
    ...troubleLines(report, context).map((line) => `  ${line}`),
    ...duties.flatMap((duty) => dutyLines(duty, report, context)),
    '',
    context.say(IMPACT.confirmed(counted(confirmed.rows))),
  ];
  if (unsettled > 0) lines.push(context.say(IMPACT.unsettled(counted(unsettled))));
  return `${lines.map(showable).join('\n')}\n`;
}

function dutyLines(duty: DutyImpact, { impact, top, question }: ImpactReport, context: Context): string[] {
  const { sides, quality, samples } = impact;
  const rules = sides.after.rules.duties.has(duty.duty) ? sides.after.rules : sides.before.rules;
  const { head, body } = matrixTable(duty, quality.rows, context);
  const lines = [
    '',
    context.out.colors.bold(
      `${named(rules, duty.duty, context)}: ${context.say(IMPACT.duty(counted(duty.total), counted(duty.changed)))}`,
    ),
    ...table(head, body),
  ];
  if (duty.changed > 0 && question.by.length > 0) lines.push(...groupLines(duty, question.by, top, context));
  const shown = samples.filter((sample) => sample.duty === duty.duty);
  if (shown.length > 0)
    lines.push(`  ${context.say(IMPACT.samples)}`, ...shown.map((sample) => `    ${sampleWords(sample, context)}`));
  return lines;
}

function groupLines({ groups }: DutyImpact, by: readonly string[], top: number, context: Context): string[] {
  const changed = groups.filter((group) => group.changed > 0);
  const head = [...by, context.say(IMPACT.countOf), context.say(IMPACT.changed)];
  const body = changed
    .slice(0, top)
    .map((group) => [...group.by.map((value) => value ?? ''), counted(group.total), counted(group.changed)]);
  const more = changed.length > top ? [`  ${context.say(IMPACT.moreGroups(changed.length - top))}`] : [];
  return [`  ${context.say(IMPACT.groups)}`, ...table(head, body), ...more];
}

/** Columns of numbers are aligned at their end. What comes from a file must not act on the terminal. */
export function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const aligned = head.map((_, i) => (body.every((row) => /^\*?[0-9,]*$/.test(row[i] ?? '')) ? 'right' : 'left'));
  const made = new Table({
    head: head.map(showable),
    colAligns: aligned as ('left' | 'right')[],
    style: { head: [], border: [] },
  });
  made.push(...body.map((row) => row.map(showable)));
  return made
    .toString()
    .split('\n')
    .map((line) => `  ${line}`);
}
