import type { Decision } from '@fefta/runtime';
import type { Context } from '../context.ts';
import type { Text } from '../io/language.ts';
import { durationText, EXPLAIN, STATUS } from '../messages/explain.ts';
import type { Names } from './names.ts';

/** What a decision says besides its answer, as rows of a heading and a text. */
export function particulars(decision: Decision, act: string, names: Names, context: Context): string[] {
  const fact = (path: string) => `${names.fact(act, path).label} (${path})`;
  const list = (items: readonly string[]) => items.join(context.language === 'ja' ? '、' : ', ');
  const rows: [heading: Text, text: string][] = [
    [EXPLAIN.bearer, list(bearers(decision).map(fact))],
    [EXPLAIN.exemption, decision.exemption === null ? '' : names.of(decision.exemption)],
    [EXPLAIN.conditions, list(decision.conditions.map((name) => names.of(name)))],
    [
      EXPLAIN.reports,
      list(decision.reports.map(({ duty, status }) => `${names.of(duty)} (${context.say(STATUS[status])})`)),
    ],
    ...decision.periods.map((period): [Text, string] => [
      EXPLAIN.period,
      periodText(names.period(decision.duty, period.name), period, context),
    ]),
    [
      EXPLAIN.missing,
      list(decision.missing.map(fact)) + (decision.exact === false ? context.say(EXPLAIN.inexact) : ''),
    ],
    [EXPLAIN.basis, names.citations(decision.basis).join(context.language === 'ja' ? '、' : '; ')],
  ];
  return rows.filter(([, text]) => text !== '').map(([heading, text]) => `${context.say(heading)}: ${text}`);
}

/** The paths of those who bear the duty. */
export function bearers({ bearer }: Decision): readonly string[] {
  if (bearer === null) return [];
  return typeof bearer === 'string' ? [bearer] : bearer;
}

function periodText(name: string, { length, last }: Decision['periods'][number], context: Context): string {
  const end = last === null ? '' : `, ${context.say(EXPLAIN.ends(last))}`;
  return `${name} ${context.say(durationText(length))}${end}`;
}
