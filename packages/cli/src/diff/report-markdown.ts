import { type AnswerChange, causesOf, type NameChange, type Period } from '@fefta/analysis';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import type { Text } from '../io/language.ts';
import { escaped, tableRow } from '../io/markdown.ts';
import { DIFF } from '../messages/diff.ts';
import { causeWords, rewordedWords } from './causes.ts';
import { fitted, type Part } from './comment.ts';
import { answerGroups, type Group, nameGroups, type ToldConditions } from './groups.ts';
import type { DiffReport } from './report.ts';
import { unasked } from './unasked.ts';
import { changeWords, conditionWords, named } from './words.ts';

/** So many changes are told with their conditions right away; of more there is a table, and their conditions are folded. */
const MOST_OPEN = 6;
/** So many cases that flip alike are named; the rest is a number. */
const MOST_NAMED = 5;
/** On more acts than these a change is told of their number first. */
const MOST_ACTS = 3;

/** The comparison as a comment on a change: what matters first, the rest folded away, and no longer than a comment can be. */
export function reportMarkdown(report: DiffReport, context: Context): void {
  const { periods, isOfDay, written, before, after, replay, changeClass } = report;
  const say = context.say.bind(context);
  const summary = isOfDay ? DIFF.summary(written, [before.asOf, after.asOf]) : DIFF.summaryOfAll(written);
  const head = { lines: [`## ${escaped(say(DIFF.class[changeClass]))}`, '', escaped(say(summary)), ''] };
  const told = periods.map((period) => periodParts(period, report, context));
  const flips = { lines: [`### ${say(DIFF.replay(replay.cases, replay.flips.length))}`, '', ...flipLines(report), ''] };
  const parts = [
    head,
    ...told.flatMap(({ first }) => first),
    flips,
    unaskedPart(report, context),
    ...told.flatMap(({ folded }) => folded),
  ];
  context.out.line(fitted(parts, say(DIFF.leftOut)).trimEnd());

  function flipLines({ replay: { flips }, pending, after: { rules } }: DiffReport): string[] {
    const isPending = new Set(pending.cases.map(({ name }) => name));
    const alike = [...Map.groupBy(flips, ({ duty, kind }) => `${kind} ${duty}`).values()];
    return alike
      .sort((a, b) => b.length - a.length)
      .map((all) => {
        const [{ duty, kind }] = all as [(typeof flips)[number]];
        const names = all.map(({ name }) => name).sort((a, b) => Number(isPending.has(b)) - Number(isPending.has(a)));
        const more = names.length > MOST_NAMED ? ', …' : '';
        const some = escaped(names.slice(0, MOST_NAMED).join(', ')) + more;
        return `- **${say(DIFF.kind[kind])}**: ${escaped(named(rules, duty, context))}: ${names.length} (${some})`;
      });
  }
}

function unaskedPart({ replay }: DiffReport, context: Context): Part {
  const say = context.say.bind(context);
  const lines = unasked(replay).map(
    ({ names, side, message }) =>
      `- ${escaped(names.join(', '))}: ${say(DIFF.notReplayed[side])} ${escaped(say(message))}`,
  );
  return { title: `⚠ ${say(DIFF.notAsked)}: ${lines.length}`, lines };
}

/** What stands in sight of a period, and what is folded below all periods. */
function periodParts(period: Period, report: DiffReport, context: Context): { first: Part[]; folded: Part[] } {
  const { cases, rules } = period;
  const say = context.say.bind(context);
  const groups = answerGroups(cases).sort((a, b) => flipsOf(b, report) - flipsOf(a, report));
  const isOpen = groups.length <= MOST_OPEN;
  const changes = groups.map((group) => changeLines(group, period, report, context, isOpen).join('\n'));
  const days = report.isOfDay ? '' : say(DIFF.period(period.from, period.until));
  const missing = cases.notCompared.map(
    ({ act, why, what = [] }) =>
      `- ⚠ ${escaped(simpleName(act))}: ${say(DIFF.notCompared[why])} ${escaped(what.join(', '))}`,
  );
  const inSight = isOpen ? changes : tableLines(groups, report, context);
  const changed = rules.map((rule) => ruleLine(rule, period, report, context));
  // Few changes of the rules are what a reviewer looks for first: the words themselves.
  const isShort = rules.length <= MOST_OPEN;
  const first = [
    ...(days === '' ? [] : [`### ${escaped(days)}`, '']),
    ...(isShort && changed.length > 0 ? [...changed, '', `${say(DIFF.cases)}:`, ''] : []),
    ...(groups.length > 0 ? inSight : [say(DIFF.noCase(cases.unchanged.length))]),
    '',
    ...missing,
    '',
  ];
  const names = nameGroups(cases).map((group) => nameLines(group, report, context).join('\n'));
  const titled = (title: Text, lines: string[]): Part => ({
    title: `${days === '' ? '' : `${days}: `}${say(title)}: ${lines.length}`,
    lines,
  });
  return {
    first: [{ lines: first }],
    folded: [
      ...(isOpen ? [] : [titled(DIFF.conditions, changes)]),
      ...(isShort ? [] : [titled(DIFF.rules, changed)]),
      titled(DIFF.names, names),
    ],
  };
}

/** A changed declaration with what is written otherwise in it. */
function ruleLine(rule: Period['rules'][number], period: Period, report: DiffReport, context: Context): string {
  const words = rewordedWords(rule, period, report);
  return `- ${escaped(causeWords(rule, report, context))}${words && `: **${escaped(words)}**`}`;
}

/** How many known cases show a change. */
const flipsOf = ({ change, acts }: Group<AnswerChange>, { replay: { flips } }: DiffReport): number =>
  flips.filter(({ duty, kind, act }) => duty === change.duty && kind === change.kind && acts.includes(act)).length;

/** One line for each duty and kind of change, those that most known cases show first. */
function tableLines(groups: readonly Group<AnswerChange>[], report: DiffReport, context: Context): string[] {
  const say = context.say.bind(context);
  const alike = [...Map.groupBy(groups, ({ change }) => `${change.kind} ${change.duty}`).values()];
  const rows = alike.map((all) => {
    const [{ change }] = all as [Group<AnswerChange>];
    const acts = new Set(all.flatMap((each) => each.acts));
    const conditions = all.reduce((sum, { told }) => sum + told.each.length, 0);
    const flips = all.reduce((most, each) => Math.max(most, flipsOf(each, report)), 0);
    const cells = [escaped(named(report.after.rules, change.duty, context)), say(DIFF.kind[change.kind])];
    return tableRow([...cells, ...[acts.size, conditions, flips].map(String)]);
  });
  const head = [DIFF.duty, DIFF.change, DIFF.acts, DIFF.conditions, DIFF.flips].map((each) => say(each));
  return [tableRow(head), '| --- | --- | --: | --: | --: |', ...rows];
}

function changeLines(
  { acts, change, told }: Group<AnswerChange>,
  { cases, rules }: Period,
  report: DiffReport,
  context: Context,
  isOpen: boolean,
): string[] {
  const own = report.after.rules;
  const isOnMany = acts.length > MOST_ACTS;
  const names = acts.map((act) => (isOnMany ? simpleName(act) : named(own, act, context))).join(', ');
  const on = isOnMany ? `${context.say(DIFF.acts)} ${acts.length}: ${names}` : names;
  // Of many changes, where they stand and by which amendment is told once: with the rules.
  const short = ({ kind, name }: (typeof rules)[number]) => `${context.say(DIFF.ruleChange[kind])} ${simpleName(name)}`;
  const causes = causesOf(change, cases, rules).map((cause) =>
    isOpen ? causeWords(cause, report, context) : short(cause),
  );
  return [
    `- **${context.say(DIFF.kind[change.kind])}**: ${escaped(named(own, change.duty, context))} · ${escaped(on)} (${escaped(changeWords(change, context))})`,
    ...conditionLines(told, change.isWhole, context, true),
    ...(causes.length > 0 ? [`  - _${context.say(DIFF.because)}_: ${escaped(causes.join(', '))}`] : []),
  ];
}

function nameLines({ change, told }: Group<NameChange>, { after }: DiffReport, context: Context): string[] {
  return [
    `- **${escaped(context.say(DIFF.termChange[change.kind](change.text)))}** (${escaped(named(after.rules, change.name, context))})`,
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
