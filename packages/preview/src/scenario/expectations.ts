import { type Decided, type Decision, valueOfRule } from '@fefta/runtime';
import { bearers } from '../explanation/particulars.ts';
import { literal, writePath } from './facts.ts';
import { writeName } from './names.ts';
import type { Writing } from './values.ts';
import { KEYWORDS, STATUS_WORDS } from './words.ts';

/**
 * What was decided, as expectations: one for every duty. Where none is in force, that every duty of the act is absent; where the
 * act has no duties at all, what its definitions and tables say.
 */
export function expectations(writing: Writing, given: unknown, decided: Decided): string[] {
  if (decided.decisions.length > 0) return decided.decisions.map((each) => expectation(writing, decided.act, each));
  const duties = dutiesOf(writing, decided.act);
  if (duties.length > 0) return duties.map((duty) => line(writing, duty, 'absent', []));
  return valuesOf(writing, given, decided.act);
}

function valuesOf(writing: Writing, given: unknown, act: string): string[] {
  const { rules, keywords, names } = writing;
  const line = rules.ancestors.get(act) ?? [act];
  const { definitions, tables } = rules.bundle;
  return [...definitions, ...tables].flatMap(({ name, on, type }) => {
    if (!line.includes(on)) return [];
    const asked = valueOfRule(rules, name, given);
    const value = asked.kind === 'value' ? literal(writing, type, asked.value) : undefined;
    return value ? [`${KEYWORDS.expect[keywords]} ${names.write(name)} ${KEYWORDS.is[keywords]} ${value.text}`] : [];
  });
}

function dutiesOf({ rules }: Writing, act: string): string[] {
  const line = rules.ancestors.get(act) ?? [act];
  return rules.bundle.duties.filter(({ acts }) => acts.some((each) => line.includes(each))).map(({ name }) => name);
}

/** The expectation of a status. */
export function line(
  { keywords, names }: Writing,
  duty: string,
  status: keyof typeof STATUS_WORDS,
  details: readonly string[],
) {
  return [KEYWORDS.expect[keywords], names.write(duty), STATUS_WORDS[status][keywords], ...details].join(' ');
}

/** What was decided of a duty, with all that an expectation can say. */
export function expectation(writing: Writing, act: string, decision: Decision): string {
  const { keywords, names, rules } = writing;
  const facts = rules.facts.get(act) ?? new Map();
  const list = (keyword: keyof typeof KEYWORDS, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${KEYWORDS[keyword][keywords]} ${items.join(', ')}`];
  const paths = (items: readonly string[]) => items.map((path) => writePath(writing, facts, path));
  const written = (items: readonly string[]) => items.map((name) => names.write(name));
  const { status, exemption } = decision;
  const isExempt = status === 'exempt';
  const isOpen = status === 'undetermined' || status === 'needs-judgement';
  return line(writing, decision.duty, status, [
    ...list('by', isExempt && exemption !== null ? [names.write(exemption)] : []),
    ...list('borneBy', paths(bearers(decision))),
    ...list('missing', isOpen ? paths(decision.missing) : []),
    ...list('onCondition', isExempt ? written(decision.conditions) : []),
    ...(isExempt ? list('leaving', leftReports(writing, decision)) : []),
    ...decision.periods.flatMap(({ name, last }) =>
      last === null ? [] : `${KEYWORDS.period[keywords]} ${writeName(name) ?? name} ${KEYWORDS.ends[keywords]} ${last}`,
    ),
  ]);
}

function leftReports({ keywords, names }: Writing, { reports }: Decision): string[] {
  const required = reports.filter(({ status }) => status === 'required').map(({ duty }) => names.write(duty));
  return required.length > 0 ? required : [KEYWORDS.nothing[keywords]];
}
