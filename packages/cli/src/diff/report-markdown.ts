import type { AnswerChange } from '@fefta/analysis';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { DIFF } from '../messages/diff.ts';
import type { DiffReport } from './report.ts';
import { changeWords, conditionWords, named } from './words.ts';

/** So many scenarios that flip are named; the rest is a number. */
const MOST_FLIPS = 20;

/** The comparison as a comment on a change: what matters first, the rest folded away. */
export function reportMarkdown(report: DiffReport, context: Context): void {
  const { comparison, written, before, after } = report;
  const { rules, cases, replay, changeClass } = comparison;
  const say = context.say.bind(context);
  const lines = [
    `## ${escaped(say(DIFF.class[changeClass]))}`,
    '',
    escaped(say(DIFF.summary(written, [before.asOf, after.asOf]))),
    '',
    ...caseLines(report, context),
    '',
    `### ${say(DIFF.replay(replay.cases, replay.flips.length))}`,
    '',
    ...replay.flips
      .slice(0, MOST_FLIPS)
      .map(
        ({ name, duty, kind }) =>
          `- ${escaped(name)}: ${escaped(named(after.rules, duty, context))}: ${say(DIFF.kind[kind])}`,
      ),
    ...(replay.flips.length > MOST_FLIPS ? [`- … ${replay.flips.length - MOST_FLIPS}`] : []),
    ...replay.notReplayed.map(({ name, side }) => `- ${escaped(name)}: ${say(DIFF.notReplayed[side])}`),
    '',
    `<details><summary>${say(DIFF.rules)}: ${rules.length}</summary>`,
    '',
    ...rules.map(
      ({ kind, what, name, by }) =>
        `- ${say(DIFF.ruleChange[kind])} ${what} \`${name}\`${by.length > 0 ? ` (${by.map(simpleName).join(', ')})` : ''}`,
    ),
    '',
    '</details>',
  ];
  if (cases.notCompared.length > 0)
    lines.push(
      '',
      ...cases.notCompared.map(
        ({ act, why, what = [] }) =>
          `- ${escaped(simpleName(act))}: ${say(DIFF.notCompared[why])} ${escaped(what.join(', '))}`,
      ),
    );
  for (const line of lines) context.out.line(line);
}

function caseLines({ comparison: { cases }, after }: DiffReport, context: Context): string[] {
  if (cases.changes.length === 0) return [context.say(DIFF.noCase(cases.unchanged.length))];
  return cases.changes.flatMap((change) => changeLines(change, after.rules, context));
}

function changeLines(change: AnswerChange, rules: DiffReport['after']['rules'], context: Context): string[] {
  const { act, duty, kind, conditions, isWhole } = change;
  return [
    `- **${context.say(DIFF.kind[kind])}**: ${escaped(named(rules, duty, context))} · ${escaped(named(rules, act, context))} (${escaped(changeWords(change, context))})`,
    ...conditions.map(
      (each) =>
        `  - ${escaped(conditionWords(each.terms, context))}${each.witness ? '' : ` (${context.say(DIFF.noWitness)})`}`,
    ),
    ...(isWhole ? [] : [`  - ${context.say(DIFF.more)}`]),
  ];
}

/** Nothing that comes from a file is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|&]/g, (character) => `\\${character}`);
}
