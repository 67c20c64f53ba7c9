import type { Bundle } from '@fefta/bundle';
import { isIsoDate } from '@fefta/law';
import { fail, ok, type Problem, type Result } from '@fefta/project';
import { loadBundle, planFor, type Rules } from '@fefta/runtime';
import { type Statement, statementFor } from '@fefta/targets';
import { DECIDE } from '../messages/decide.ts';
import { SQL } from '../messages/sql.ts';

export interface SqlOptions {
  act?: string;
  asOf?: string;
  /** Lists that are empty in every row. */
  empty?: readonly string[];
}

/** The statement that answers the duties of an act on a day. */
export function sqlOf(bundle: Bundle, { act, asOf, empty = [] }: SqlOptions): Result<Statement> {
  const loaded = loadBundle(bundle);
  if (!loaded.ok) return fail(loaded.error);
  if (act === undefined || asOf === undefined) return fail(SQL.needs);
  if (!isIsoDate(asOf)) return fail(DECIDE.badDate(asOf));
  const found = findAct(loaded.rules, act);
  if (!found.ok) return found;
  const plan = planFor(loaded.rules, found.value, asOf, []);
  if (plan.duties.length === 0) return fail(SQL.noDuty(found.value, asOf));
  const { name, version, content } = bundle.manifest;
  const head = [`${name} ${version}, sha256 ${content}`];
  return ok(statementFor(plan, asOf, { empty: new Set(empty), head }));
}

/** An act by its qualified name, or by its simple name where it is the only one. */
export function findAct(rules: Rules, written: string): Result<string> {
  if (rules.acts.has(written)) return ok(written);
  const [only, ...more] = rules.actNames.get(written) ?? [];
  if (only !== undefined && more.length === 0) return ok(only);
  const problem: Problem = only === undefined ? SQL.noAct(written) : SQL.severalActs(written, [only, ...more]);
  return fail(problem);
}
