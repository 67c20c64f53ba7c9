import { type AnswerChange, causesOf, type NameChange, type Period } from '@fefta/analysis';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { DIFF } from '../messages/diff.ts';
import { causeWords, rewordedWords } from './causes.ts';
import { answerGroups, type Group, nameGroups, type ToldConditions } from './groups.ts';
import type { DiffReport } from './report.ts';
import { unasked } from './unasked.ts';
import { changeWords, conditionWords, named } from './words.ts';

/** The comparison for a person at a terminal. */
export function reportPretty(report: DiffReport, context: Context): void {
  const { periods, isOfDay, written, before, after, changeClass, replay } = report;
  const summary = isOfDay ? DIFF.summary(written, [before.asOf, after.asOf]) : DIFF.summaryOfAll(written);
  context.out.line(context.say(summary));
  context.out.line(context.say(DIFF.class[changeClass]));
  for (const period of periods) {
    if (!isOfDay) heading(context.say(DIFF.period(period.from, period.until)), context);
    tellPeriod(period, report, context);
  }
  heading(context.say(DIFF.replay(replay.cases, replay.flips.length)), context);
  tellFlips(report, context);
}

function heading(text: string, context: Context): void {
  context.out.line(`\n${context.out.colors.bold(text)}`);
}

function tellPeriod(period: Period, report: DiffReport, context: Context): void {
  const { cases } = period;
  heading(context.say(DIFF.rules), context);
  tellRules(period, report, context);
  heading(context.say(DIFF.cases), context);
  for (const group of answerGroups(cases)) tellChange(group, period, report, context);
  if (cases.changes.length === 0) context.out.line(`  ${context.say(DIFF.noCase(cases.unchanged.length))}`);
  for (const { act, why, what = [] } of cases.notCompared)
    context.out.line(`  ${simpleName(act)}: ${context.say(DIFF.notCompared[why])} ${what.join(', ')}`);
  if (cases.names.length > 0) heading(context.say(DIFF.names), context);
  for (const group of nameGroups(cases)) tellName(group, report, context);
}

function tellRules(period: Period, report: DiffReport, context: Context): void {
  const { rules } = period;
  if (rules.length === 0) context.out.line(`  ${context.say(DIFF.none)}`);
  for (const rule of rules) {
    const { kind, what, name, by } = rule;
    const amendments = by.length > 0 ? ` (${by.map(simpleName).join(', ')})` : '';
    const words = rewordedWords(rule, period, report);
    context.out.line(`  ${context.say(DIFF.ruleChange[kind])} ${what} ${name}${amendments}${words && `: ${words}`}`);
  }
}

function tellChange(
  { acts, change, told }: Group<AnswerChange>,
  { cases, rules: changed }: Period,
  report: DiffReport,
  context: Context,
): void {
  const { rules } = report.after;
  const on = acts.map((act) => named(rules, act, context)).join(', ');
  context.out.line(
    `  ${context.out.colors.bold(context.say(DIFF.kind[change.kind]))}: ${named(rules, change.duty, context)}: ${changeWords(change, context)}`,
  );
  context.out.line(`    ${on}`);
  const causes = causesOf(change, cases, changed).map((cause) => causeWords(cause, report, context));
  if (causes.length > 0) context.out.line(`    ${context.say(DIFF.because)}: ${causes.join(', ')}`);
  tellConditions(told, change.isWhole, context);
}

function tellName({ acts, change, told }: Group<NameChange>, { after }: DiffReport, context: Context): void {
  const label = named(after.rules, change.name, context);
  context.out.line(
    `  ${context.say(DIFF.termChange[change.kind](change.text))}: ${label} (${acts.map(simpleName).join(', ')})`,
  );
  tellConditions(told, change.isWhole, context, false);
}

function tellConditions(
  { common, each }: ToldConditions,
  isWhole: boolean,
  context: Context,
  isOfAnswers = true,
): void {
  if (common.length > 0) context.out.line(`    ${context.say(DIFF.inAll)}: ${conditionWords(common, context)}`);
  for (const { terms, witness } of each) {
    context.out.line(`    - ${conditionWords(terms, context)}`);
    if (witness) context.out.line(`      ${context.say(DIFF.example)} ${JSON.stringify(witness.after.facts)}`);
    else if (isOfAnswers) context.out.line(`      ${context.say(DIFF.noWitness)}`);
  }
  if (!isWhole) context.out.line(`    ${context.say(DIFF.more)}`);
}

function tellFlips({ replay, after }: DiffReport, context: Context): void {
  for (const { name, duty, kind, before, after: is } of replay.flips) {
    const sides = { ...(before && { before }), ...(is && { after: is }) };
    context.out.line(
      `  ${name}: ${named(after.rules, duty, context)}: ${context.say(DIFF.kind[kind])}: ${changeWords(sides, context)}`,
    );
  }
  for (const { names, side, message } of unasked(replay))
    context.out.line(`  ${names.join(', ')}: ${context.say(DIFF.notReplayed[side])} ${context.say(message)}`);
}
