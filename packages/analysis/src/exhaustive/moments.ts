import type { Expression } from '@fefta/bundle';
import { addDays, breaksFor, type Plan, planFor, planForCondition, type Rules } from '@fefta/runtime';
import { keyOfExpr } from '../cases/keys.ts';
import { daysOfActIn } from './graph.ts';

/** Days on which the rules of an act do not change: [from, until), without an end where one is absent. */
export interface Moment {
  act: string;
  from?: string;
  until?: string;
  /** One of these days. */
  asOf: string;
  /** Amendments of unknown date that are taken to be in force, by qualified name. */
  assume: readonly string[];
}

const SOME_DAY = '2000-01-01';

/**
 * The moments of an act, latest first; at the latest one, also with all amendments of unknown date, where these change anything. `also` are
 * expressions that are asked beside the duties.
 */
export function momentsOf(rules: Rules, act: string, also: readonly Expression[] = []): Moment[] {
  const breaks = breaksFor(rules, act, also);
  const [first] = breaks;
  const before = first === undefined ? SOME_DAY : (addDays(first, -1) ?? first);
  const dated = [before, ...breaks].map(
    (asOf, index): Moment => ({
      act,
      ...(index > 0 && { from: asOf }),
      ...(breaks[index] !== undefined && { until: breaks[index] }),
      asOf,
      assume: [],
    }),
  );
  const last = dated.at(-1) as Moment;
  const assumed = { ...last, assume: undatedAmendments(rules) };
  const isOther = assumed.assume.length > 0 && (also.length > 0 || areOther(rules, last, assumed));
  return [...(isOther ? [assumed] : []), ...dated.reverse()].flatMap((moment) => split(rules, moment, also));
}

/** A moment in parts between the days with which its rules compare the day of the act, latest first. */
function split(rules: Rules, moment: Moment, also: readonly Expression[]): Moment[] {
  const { act, asOf, from, until, assume } = moment;
  const { duties, values } = planFor(rules, act, asOf, assume);
  const asked = also.map((each) => planForCondition(rules, act, asOf, assume, each).test);
  const days = daysOfActIn([...duties, ...values, ...asked]).filter(
    (day) => day > (from ?? '') && day < (until ?? '~'),
  );
  if (days.length === 0) return [moment];
  const before = from === undefined ? { ...moment, asOf: addDays(days[0] as string, -1) ?? asOf } : moment;
  const ends = [...days, until];
  return [from, ...days]
    .map(
      (start, index): Moment => ({
        act,
        ...(start !== undefined && { from: start }),
        ...(ends[index] !== undefined && { until: ends[index] }),
        asOf: index === 0 ? before.asOf : (start as string),
        assume,
      }),
    )
    .reverse();
}

function undatedAmendments(rules: Rules): string[] {
  return [...rules.amendments.values()].flatMap(({ name, inForce }) => (inForce === undefined ? [name] : []));
}

function areOther(rules: Rules, a: Moment, b: Moment): boolean {
  return said(planFor(rules, a.act, a.asOf, a.assume)) !== said(planFor(rules, b.act, b.asOf, b.assume));
}

/** Versions and tests of a plan, as a text. */
function said({ duties, exemptions, predicates, truths, atoms }: Plan): string {
  const versions = [...duties, ...exemptions, ...predicates, ...truths].map(
    ({ name, version }) => `${name}#${version}`,
  );
  return [...versions, ...atoms.map(({ test }) => keyOfExpr(test))].join('\n');
}
