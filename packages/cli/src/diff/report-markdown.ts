import { type AnswerChange, causesOf, type NameChange, type Period } from '@fefta/analysis';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { DIFF } from '../messages/diff.ts';
import { causeWords } from './causes.ts';
import { answerGroups, type Group, nameGroups, type ToldConditions } from './groups.ts';
import type { DiffReport } from './report.ts';
import { unasked } from './unasked.ts';
import { changeWords, conditionWords, named } from './words.ts';

/** So many scenarios that flip are named; the rest is a number. */
const MOST_FLIPS = 20;

/** The comparison as a comment on a change: what matters first, the rest folded away. */
export function reportMarkdown(report: DiffReport, context: Context): void {
  const { periods, isOfDay, written, before, after, replay, changeClass } = report;
  const say = context.say.bind(context);
  const summary = isOfDay ? DIFF.summary(written, [before.asOf, after.asOf]) : DIFF.summaryOfAll(written);
  const lines = [`## ${escaped(say(DIFF.class[changeClass]))}`, '', escaped(say(summary)), ''];
  for (const period of periods) {
    if (!isOfDay) lines.push(`### ${escaped(say(DIFF.period(period.from, period.until)))}`, '');
    lines.push(...periodLines(period, report, context));
  }
  lines.push(`### ${say(DIFF.replay(replay.cases, replay.flips.length))}`, '', ...flipLines(report, context));
  for (const line of lines) context.out.line(line);
}

function periodLines(period: Period, report: DiffReport, context: Context): string[] {
  const { cases, rules } = period;
  const say = context.say.bind(context);
  const changes = answerGroups(cases).flatMap((group) => changeLines(group, period, report, context));
  const names = nameGroups(cases).flatMap((group) => nameLines(group, report, context));
  const missing = cases.notCompared.map(
    ({ act, why, what = [] }) =>
      `- ⚠ ${escaped(simpleName(act))}: ${say(DIFF.notCompared[why])} ${escaped(what.join(', '))}`,
  );
  return [
    ...(changes.length > 0 ? changes : [say(DIFF.noCase(cases.unchanged.length))]),
    ...missing,
    '',
    ...folded(`${say(DIFF.names)}: ${nameGroups(cases).length}`, names),
    ...folded(
      `${say(DIFF.rules)}: ${rules.length}`,
      rules.map((rule) => `- ${escaped(causeWords(rule, report, context))}`),
    ),
  ];
}

function changeLines(
  { acts, change, told }: Group<AnswerChange>,
  { cases, rules }: Period,
  report: DiffReport,
  context: Context,
): string[] {
  const own = report.after.rules;
  const on = acts.map((act) => named(own, act, context)).join(', ');
  const causes = causesOf(change, cases, rules).map((cause) => causeWords(cause, report, context));
  return [
    `- **${context.say(DIFF.kind[change.kind])}**: ${escaped(named(own, change.duty, context))} · ${escaped(on)} (${escaped(changeWords(change, context))})`,
    ...conditionLines(told, change.isWhole, context, true),
    ...(causes.length > 0 ? [`  - _${context.say(DIFF.because)}_: ${escaped(causes.join(', '))}`] : []),
  ];
}

function nameLines({ change, told }: Group<NameChange>, { after }: DiffReport, context: Context): string[] {
  return [
    `- **${escaped(context.say(DIFF.nameChange[change.kind](change.text)))}** (${escaped(named(after.rules, change.name, context))})`,
    ...conditionLines(told, change.isWhole, context, false),
  ];
}

function conditionLines({ common, each }: ToldConditions, isWhole: boolean, context: Context, isOfAnswers: boolean) {
  const shared =
    common.length > 0 ? [`  - ${context.say(DIFF.inAll)}: ${escaped(conditionWords(common, context))}`] : [];
  const indent = common.length > 0 ? '    ' : '  ';
  return [
    ...shared,
    ...each.map(({ terms, witness }) => {
      const doubt = isOfAnswers && !witness ? ` (${context.say(DIFF.noWitness)})` : '';
      return `${indent}- ${escaped(conditionWords(terms, context))}${doubt}`;
    }),
    ...(isWhole ? [] : [`${indent}- ${context.say(DIFF.more)}`]),
  ];
}

function flipLines({ replay, after }: DiffReport, context: Context): string[] {
  const flips = replay.flips
    .slice(0, MOST_FLIPS)
    .map(
      ({ name, duty, kind }) =>
        `- ${escaped(name)}: ${escaped(named(after.rules, duty, context))}: ${context.say(DIFF.kind[kind])}`,
    );
  const more = replay.flips.length - MOST_FLIPS;
  const missing = unasked(replay).map(
    ({ names, side, message }) =>
      `- ${escaped(names.join(', '))}: ${context.say(DIFF.notReplayed[side])} ${escaped(context.say(message))}`,
  );
  return [...flips, ...(more > 0 ? [`- … ${more}`] : []), '', ...folded(`⚠ ${missing.length}`, missing)];
}

/** What is asked for only sometimes. */
function folded(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<details><summary>${title}</summary>`, '', ...lines, '', '</details>', ''];
}

/** Nothing that comes from a file is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|&]/g, (character) => `\\${character}`);
}
