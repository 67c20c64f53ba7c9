import type { PlannedPredicate, PlannedRule } from '@fefta/runtime';
import { SAYS } from './messages.ts';
import { placeOfVersion } from './places.ts';
import { type Question, weigh, weighChanges } from './question.ts';

/** Duties, exemptions, exclusions and conditions that apply in no case, and those that can be taken away without any answer changing. */
export function* idleRules(question: Question): Generator<undefined> {
  for (const rules of versionsIn(question).values()) {
    appears(question, rules);
    yield;
    for (const exclusion of new Set(rules.flatMap(({ unless }) => unless))) {
      exclusionMatters(question, rules, exclusion);
      yield;
    }
  }
  for (const exemption of new Set(question.cases.plan.duties.flatMap(({ exemptions }) => exemptions))) {
    exemptionMatters(question, exemption);
    yield;
  }
}

/** `name#version`; a condition may be asked of several parts of the act. */
export const keyOf = ({ name, version }: PlannedRule): string => `${name}#${version}`;

function versionsIn({ cases }: Question): Map<string, PlannedRule[]> {
  const { duties, exemptions, predicates } = cases.plan;
  const found = new Map<string, PlannedRule[]>();
  for (const rule of [...duties, ...exemptions, ...predicates])
    if (rule.version !== null) found.set(keyOf(rule), [...(found.get(keyOf(rule)) ?? []), rule]);
  return found;
}

function appears(question: Question, [first, ...more]: PlannedRule[]): void {
  const { rules, cases, gathered } = question;
  const place = first && placeOfVersion(rules, first.name, first.version);
  if (!first || !place) return;
  const make = () => ({ code: 'never-applies' as const, place, message: SAYS.ruleNever(first.name), unless: [] });
  const suspect = gathered.suspect(keyOf(first), cases.moment, make);
  if (!suspect) return;
  cases.tidy();
  for (const rule of [first, ...more]) weigh(question, suspect, () => cases.all([cases.says.rule(rule)]));
}

function exclusionMatters(question: Question, rules: readonly PlannedRule[], exclusion: PlannedPredicate): void {
  const { cases, gathered } = question;
  const [first] = rules;
  const place = first && placeOfVersion(question.rules, first.name, first.version);
  if (!first || !place) return;
  const suspect = gathered.suspect(`${keyOf(first)} unless ${exclusion.name}`, cases.moment, () => ({
    code: 'never-matters',
    place,
    message: SAYS.exclusionIdle(first.name, exclusion.name),
    unless: [keyOf(first), keyOf(exclusion)],
  }));
  if (!suspect) return;
  cases.tidy();
  const without = (rule: PlannedRule) => ({
    ...rule,
    unless: rule.unless.filter(({ name }) => name !== exclusion.name),
  });
  weighChanges(question, suspect, new Map(rules.map((rule) => [rule, without(rule)])));
}

function exemptionMatters(question: Question, exemption: PlannedRule): void {
  const { cases, gathered } = question;
  const place = placeOfVersion(question.rules, exemption.name, exemption.version);
  if (!place) return;
  const suspect = gathered.suspect(`${keyOf(exemption)} at all`, cases.moment, () => ({
    code: 'never-matters',
    place,
    message: SAYS.exemptionIdle(exemption.name),
    unless: [keyOf(exemption)],
  }));
  if (!suspect) return;
  cases.tidy();
  const duties = cases.plan.duties.filter(({ exemptions }) => exemptions.some((each) => each === exemption));
  const changes = duties.map(
    (duty) => [duty, { ...duty, exemptions: duty.exemptions.filter((each) => each !== exemption) }] as const,
  );
  weighChanges(question, suspect, new Map(changes));
}
