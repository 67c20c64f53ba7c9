import type { UserError } from '../errors.ts';
import { type Plan, planFor } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { checkFacts } from './check-value.ts';
import { notAnObject, readAct, readAssumed, readDate, unknownMember } from './read-frame.ts';

/** A case that was found good. */
export interface Case {
  /** Qualified name. */
  readonly act: string;
  readonly asOf: string;
  readonly assume: readonly string[];
  readonly plan: Plan;
  /** As given; every value is of its fact's type. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** `act` and `asOf` are given back with the errors where they were good. */
export type CaseRead =
  | { ok: true; case: Case }
  | { ok: false; act: string | undefined; asOf: string | undefined; errors: readonly UserError[] };

const MEMBERS: readonly string[] = ['act', 'asOf', 'facts', 'assume'];

/** With a bad date, facts are checked against the rules of this one; codes are then held to no date. */
const SOME_DATE = '9999-12-31';

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Reads `{ act, asOf, facts, assume }` (the last two may be left out) and reports everything that is wrong with it. */
export function readCase(rules: Rules, json: unknown): CaseRead {
  if (!isObject(json)) return { ok: false, act: undefined, asOf: undefined, errors: [notAnObject('')] };
  const errors = Object.keys(json)
    .filter((name) => !MEMBERS.includes(name))
    .map(unknownMember);
  const act = readAct(rules, json.act, errors);
  const asOf = readDate(json.asOf, errors);
  const assume = readAssumed(rules, json.assume === undefined ? [] : json.assume, errors);
  const facts = json.facts === undefined ? {} : json.facts;
  if (!isObject(facts)) errors.push(notAnObject('facts'));
  const plan = act === undefined ? undefined : planFor(rules, act, asOf ?? SOME_DATE, assume ?? []);
  if (plan !== undefined && isObject(facts)) {
    const dated = asOf !== undefined && assume !== undefined;
    checkFacts({ rules, plan, asOf: asOf ?? '', dated, errors }, plan.facts, facts, '', 0);
  }
  const good = plan !== undefined && asOf !== undefined && assume !== undefined && isObject(facts);
  if (!good || errors.length > 0) return { ok: false, act, asOf, errors };
  return { ok: true, case: { act: plan.act, asOf, assume, plan, facts } };
}
