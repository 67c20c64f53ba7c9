import type { AnswerChange, Comparison, NameChange } from '@fefta/analysis';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { DIFF } from '../messages/diff.ts';
import { answerGroups, type Group, nameGroups, type ToldConditions } from './groups.ts';
import type { DiffReport } from './report.ts';
import { changeWords, conditionWords, named } from './words.ts';

/** The comparison for a person at a terminal. */
export function reportPretty(report: DiffReport, context: Context): void {
  const { comparison } = report;
  const heading = (text: string) => context.out.line(`\n${context.out.colors.bold(text)}`);
  context.out.line(context.say(DIFF.summary(report.written, [report.before.asOf, report.after.asOf])));
  context.out.line(context.say(DIFF.class[comparison.changeClass]));
  heading(context.say(DIFF.rules));
  tellRules(comparison, context);
  heading(context.say(DIFF.cases));
  for (const group of answerGroups(comparison.cases)) tellChange(group, report, context);
  if (comparison.cases.changes.length === 0)
    context.out.line(`  ${context.say(DIFF.noCase(comparison.cases.unchanged.length))}`);
  for (const { act, why, what = [] } of comparison.cases.notCompared)
    context.out.line(`  ${simpleName(act)}: ${context.say(DIFF.notCompared[why])} ${what.join(', ')}`);
  if (comparison.cases.names.length > 0) heading(context.say(DIFF.names));
  for (const group of nameGroups(comparison.cases)) tellName(group, report, context);
  heading(context.say(DIFF.replay(comparison.replay.cases, comparison.replay.flips.length)));
  tellFlips(report, context);
}

function tellRules({ rules }: Comparison, context: Context): void {
  if (rules.length === 0) context.out.line(`  ${context.say(DIFF.none)}`);
  for (const { kind, what, name, by } of rules) {
    const amendments = by.length > 0 ? ` (${by.map(simpleName).join(', ')})` : '';
    context.out.line(`  ${context.say(DIFF.ruleChange[kind])} ${what} ${name}${amendments}`);
  }
}

function tellChange({ acts, change, told }: Group<AnswerChange>, { after }: DiffReport, context: Context): void {
  const { rules } = after;
  const on = acts.map((act) => named(rules, act, context)).join(', ');
  context.out.line(
    `  ${context.out.colors.bold(context.say(DIFF.kind[change.kind]))}: ${named(rules, change.duty, context)}: ${changeWords(change, context)}`,
  );
  context.out.line(`    ${on}`);
  tellConditions(told, change.isWhole, context);
}

function tellName({ acts, change, told }: Group<NameChange>, { after }: DiffReport, context: Context): void {
  const label = named(after.rules, change.name, context);
  context.out.line(
    `  ${context.say(DIFF.nameChange[change.kind](change.text))}: ${label} (${acts.map(simpleName).join(', ')})`,
  );
  tellConditions(told, change.isWhole, context);
}

function tellConditions({ common, each }: ToldConditions, isWhole: boolean, context: Context): void {
  if (common.length > 0) context.out.line(`    ${context.say(DIFF.inAll)}: ${conditionWords(common, context)}`);
  for (const { terms, witness } of each) {
    context.out.line(`    - ${conditionWords(terms, context)}`);
    if (witness) context.out.line(`      ${context.say(DIFF.example)} ${JSON.stringify(witness.after.facts)}`);
  }
  if (!isWhole) context.out.line(`    ${context.say(DIFF.more)}`);
}

function tellFlips({ comparison: { replay }, after }: DiffReport, context: Context): void {
  for (const { name, duty, kind, before, after: is } of replay.flips) {
    const sides = { ...(before && { before }), ...(is && { after: is }) };
    context.out.line(
      `  ${name}: ${named(after.rules, duty, context)}: ${context.say(DIFF.kind[kind])}: ${changeWords(sides, context)}`,
    );
  }
  for (const { name, side, errors } of replay.notReplayed)
    context.out.line(
      `  ${name}: ${context.say(DIFF.notReplayed[side])} ${context.say(errors[0]?.message ?? DIFF.none)}`,
    );
}
