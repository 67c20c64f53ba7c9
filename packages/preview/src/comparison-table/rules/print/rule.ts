import type {
  Citation,
  Definition,
  Duty,
  Exemption,
  Expression,
  Interval,
  Mark,
  PartyClause,
  PeriodClause,
  Predicate,
  Version,
} from '@fefta/bundle';
import { type Rules, renderDuration, renderExpression, simpleName } from '@fefta/runtime';
import {
  basisLines,
  bracketed,
  endpointText,
  intervalText,
  labelText,
  line,
  markLines,
  names,
  noteLines,
  type TextLine,
  typeText,
  under,
  words,
} from './parts.ts';

/** What a rule says on all days, and what its versions say each. */
interface Body {
  basis: Citation[];
  marks: Mark[];
}

interface Dated extends Body {
  force: Interval;
  acts: Interval;
  by: string[];
}

export function dutyText(rules: Rules, duty: Duty): TextLine[] {
  const head = words(duty.kind, simpleName(duty.name), labelText(duty.labels), 'on', names(duty.acts));
  return rule(rules, head, duty, duty.acts[0] ?? '', []);
}

export function exemptionText(rules: Rules, exemption: Exemption): TextLine[] {
  const { name, labels, duties, over } = exemption;
  const head = words('exemption', simpleName(name), labelText(labels), 'from', names(duties));
  const subject = rules.duties.get(duties[0] ?? '')?.acts[0] ?? '';
  return rule(rules, head, exemption, subject, over.length === 0 ? [] : [line(`over ${names(over)}`)]);
}

export function predicateText(rules: Rules, predicate: Predicate): TextLine[] {
  const { kind, name, labels, on } = predicate;
  return rule(rules, words(kind, simpleName(name), labelText(labels), 'on', simpleName(on)), predicate, on, []);
}

export function definitionText(rules: Rules, definition: Definition): TextLine[] {
  const { name, labels, on, type, versions } = definition;
  const head = words('define', simpleName(name), labelText(labels), 'on', `${simpleName(on)}:`, typeText(type));
  const lines = versions.flatMap((each) =>
    versioned(each, definition, [line(`means ${renderExpression(rules, on, each.value)}`)]),
  );
  return bracketed(head, [...basisLines(definition.basis), ...markLines(definition.marks), ...lines]);
}

function rule(
  rules: Rules,
  head: string,
  whole: Body & { versions: Version[] },
  subject: string,
  own: readonly TextLine[],
): TextLine[] {
  const versions = whole.versions.flatMap((each) => versioned(each, whole, clauses(rules, each, subject)));
  return bracketed(head, [...basisLines(whole.basis), ...markLines(whole.marks), ...own, ...versions]);
}

/** A version with its days and amendment; what the rule says on all days is not said again. */
export function versioned(version: Dated, whole: Body, inner: readonly TextLine[]): TextLine[] {
  const { force, acts, by, basis, marks } = version;
  const isNew =
    <T>(all: readonly T[]) =>
    (each: T) =>
      !all.some((known) => JSON.stringify(known) === JSON.stringify(each));
  const lines = [
    ...basisLines(basis.filter(isNew(whole.basis))),
    ...markLines(marks.filter(isNew(whole.marks))),
    ...inner,
  ];
  const days = intervalText(force);
  const isTransitional = JSON.stringify(force.from) !== JSON.stringify(acts.from) && acts.from !== undefined;
  if (days === '' && by.length === 0 && !isTransitional) return lines;
  const head = words(
    'in force',
    days,
    by.length > 0 && `by ${names(by)}`,
    isTransitional && acts.from && `applicable from ${endpointText(acts.from)}`,
  );
  return bracketed(head, lines);
}

function clauses(rules: Rules, version: Version, subject: string): TextLine[] {
  const { when, unless, conditions, leaves, measures, bearers, periods, notes } = version;
  const expression = (expr: Expression) => renderExpression(rules, subject, expr);
  const list = (word: string, all: readonly string[]) => (all.length === 0 ? [] : [line(`${word} ${names(all)}`)]);
  return [
    ...(when === undefined ? [] : [line(`when ${expression(when)}`)]),
    ...list('unless', unless),
    ...list('on condition', conditions),
    ...list('leaves', leaves),
    ...measures.map(({ name, basis }) => line(words('on breach', simpleName(name), under(basis)))),
    ...bearers.map((bearer) => line(bearerText(bearer, expression))),
    ...periods.flatMap((period) => periodText(period, expression)),
    ...noteLines(notes),
  ];
}

type Written = (expr: Expression) => string;

function bearerText({ party, each, when, basis }: PartyClause, expression: Written): string {
  return words(
    'borne by',
    each && `each ${each.variable} in ${expression(each.source)}`,
    !each && expression(party),
    each?.where && `where ${expression(each.where)}`,
    when && `if ${expression(when)}`,
    under(basis),
  );
}

function periodText(period: PeriodClause, expression: Written): TextLine[] {
  const { name, labels, length, countsFirstDay, from, calendar, basis, extensions } = period;
  const head = words(
    'period',
    name,
    labelText(labels),
    renderDuration(length),
    countsFirstDay && 'counting the first day',
    `from ${expression(from)}`,
    calendar !== undefined && `on ${simpleName(calendar)}`,
    under(basis),
  );
  const inner = extensions.map((each) =>
    line(words('extended to', renderDuration(each.length), `if ${expression(each.when)}`, under(each.basis))),
  );
  return bracketed(head, inner);
}
