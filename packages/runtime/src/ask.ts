import type { Expression } from '@fefta/bundle';
import type { TestTrace } from './because.ts';
import { versionsBehind } from './coverage.ts';
import { type UserError, userError } from './errors.ts';
import { equal } from './evaluate/compare.ts';
import { newEvaluation } from './evaluate/evaluation.ts';
import { evaluate } from './evaluate/expression.ts';
import { fromJson } from './evaluate/look.ts';
import { isUnknown, type Result, type Value } from './evaluate/state.ts';
import { walkTest } from './evaluate/walk.ts';
import type { Watch } from './evaluate/watch.ts';
import { checkLeaf } from './facts/check-leaf.ts';
import { type Case, readCase } from './facts/read-case.ts';
import { toJson } from './facts/write.ts';
import { type PlanType, planForCondition, planForRule, type Query } from './plan.ts';
import type { Rules } from './rules.ts';
import { holds } from './truth.ts';

/** The answer to a single question: JSON (null: none), or the facts that are missing, or what is wrong with the case. */
export type Asked =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  | { readonly kind: 'errors'; readonly errors: readonly UserError[] };

/** The value of a definition or table, or whether another rule applies (true, false), in a case given as JSON. */
export function valueOfRule(rules: Rules, rule: string, json: unknown): Asked {
  const found = find(rules, rule, json);
  return found.kind === 'result' ? { kind: 'value', value: toJson(found.type, found.result) } : found;
}

/** Is that value the expected one (JSON as for a fact of its type, however written)? With the value as JSON. */
export function compareValue(
  rules: Rules,
  rule: string,
  json: unknown,
  expected: unknown,
): { same: boolean; actual: unknown } {
  const found = find(rules, rule, json);
  if (found.kind !== 'result') return { same: false, actual: found };
  const { type, result } = found;
  const value = fromJson(type, expected, () => '');
  const good = expected === null || isWritten(rules, type, expected);
  return { same: good && !isUnknown(value) && equal(value, result), actual: toJson(type, result) };
}

/** The versions (`name#version`) of what has a part in the answer to the question what a rule is in a case. */
export function askedVersions(rules: Rules, rule: string, given: Case, watch?: Watch): readonly string[] {
  return versionsIn(planForRule(rules, given.act, given.asOf, given.assume, rule), given, watch);
}

/** The same for the question whether an expression on the act holds. */
export function versionsOfCondition(
  rules: Rules,
  condition: Expression,
  given: Case,
  watch?: Watch,
): readonly string[] {
  return versionsIn(planForCondition(rules, given.act, given.asOf, given.assume, condition), given, watch);
}

function versionsIn({ plan, test, value }: Query, given: Case, watch: Watch | undefined): readonly string[] {
  const { walk, outcomes } = newEvaluation(given, undefined, watch?.(plan));
  const tests: TestTrace[] = [];
  walkTest(walk, test, tests);
  return [...(value.op === 'value' ? value.of.rules : []), ...versionsBehind(tests, plan, outcomes)];
}

/** Is the JSON written as a value of the type? */
function isWritten(rules: Rules, type: PlanType, json: unknown): boolean {
  if (type.type === 'set' || type.type === 'list') return Array.isArray(json);
  return checkLeaf({ rules, asOf: '', dated: false }, type, json, '') === undefined;
}

type Found =
  | { readonly kind: 'result'; readonly type: PlanType; readonly result: Value | null }
  | Exclude<Asked, { kind: 'value' }>;

function find(rules: Rules, rule: string, json: unknown): Found {
  const read = readCase(rules, json);
  if (!read.ok) return { kind: 'errors', errors: read.errors };
  const valued = rules.definitions.has(rule) || rules.tables.has(rule);
  if (!valued && !rules.predicates.has(rule) && !rules.duties.has(rule) && !rules.exemptions.has(rule)) {
    const ja = `${rule} という規則はありません。修飾名で書いてください。`;
    return {
      kind: 'errors',
      errors: [userError('rule-unknown', rule, ja, `There is no rule ${rule}. Give its qualified name.`)],
    };
  }
  const { act, asOf, assume } = read.case;
  return answer(read.case, planForRule(rules, act, asOf, assume, rule), valued);
}

/** Whether an expression on the act holds in a case: true, false or null (not known). Errors of the case as they are. */
export function conditionHolds(
  rules: Rules,
  condition: Expression,
  json: unknown,
): boolean | null | readonly UserError[] {
  const read = readCase(rules, json);
  if (!read.ok) return read.errors;
  const { act, asOf, assume } = read.case;
  const { test } = planForCondition(rules, act, asOf, assume, condition);
  const { state, walk } = newEvaluation(read.case);
  const truth = walkTest(walk, test, []);
  return state.errors.length > 0 ? state.errors : holds(truth);
}

function answer(given: Case, { test, value }: Query, valued: boolean): Found {
  const { state, walk } = newEvaluation(given);
  const result: Result = valued ? evaluate(state, value) : walkTest(walk, test, []);
  if (state.errors.length > 0) return { kind: 'errors', errors: state.errors };
  if (isUnknown(result)) {
    return { kind: 'unknown', missing: [...new Set([...result.absent.values()].map(({ path }) => path))] };
  }
  return { kind: 'result', type: value.op === 'value' ? value.of.type : { type: 'boolean', optional: false }, result };
}
