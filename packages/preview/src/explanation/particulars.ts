import type { Decision } from '@fefta/runtime';
import type { Names } from '../names.ts';
import { durationText, EXPLAIN, STATUS } from '../words/explain.ts';
import type { Text } from '../words/language.ts';
import type { Item, Particular } from './model.ts';

/** What a decision says besides its answer; what it does not say is left out. */
export function particulars(decision: Decision, act: string, names: Names): Particular[] {
  const { language } = names;
  const fact = (path: string): Item => ({ text: `${names.fact(act, path).label} (${path})`, path });
  const row = (key: Particular['key'], heading: Text, items: readonly Item[], note?: Text): Particular => ({
    key,
    heading: heading[language],
    items: [...items],
    ...(note && { note: note[language] }),
  });
  const texts = (list: readonly string[]): Item[] => list.map((text) => ({ text }));
  const { exemption, exact } = decision;
  return [
    row('bearer', EXPLAIN.bearer, bearers(decision).map(fact)),
    row('exemption', EXPLAIN.exemption, exemption === null ? [] : texts([names.of(exemption)])),
    row('conditions', EXPLAIN.conditions, texts(decision.conditions.map((name) => names.of(name)))),
    row(
      'reports',
      EXPLAIN.reports,
      texts(decision.reports.map(({ duty, status }) => `${names.of(duty)} (${STATUS[status][language]})`)),
    ),
    ...decision.periods.map((period) =>
      row('period', EXPLAIN.period, texts([periodText(names.period(decision.duty, period.name), period, names)])),
    ),
    row('missing', EXPLAIN.missing, decision.missing.map(fact), exact === false ? EXPLAIN.inexact : undefined),
    row('basis', EXPLAIN.basis, texts(names.citations(decision.basis))),
  ].filter(({ items }) => items.length > 0);
}

/** The paths of those who bear the duty. */
export function bearers({ bearer }: Pick<Decision, 'bearer'>): readonly string[] {
  if (bearer === null) return [];
  return typeof bearer === 'string' ? [bearer] : bearer;
}

function periodText(name: string, { length, last }: Decision['periods'][number], { language }: Names): string {
  const end = last === null ? '' : `, ${EXPLAIN.ends(last)[language]}`;
  return `${name} ${durationText(length)[language]}${end}`;
}
