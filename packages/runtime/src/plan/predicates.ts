import type { Expression, Version } from '@fefta/bundle';
import type { PlanExpr, PlannedPredicate, PlannedRule } from '../plan.ts';
import { planExpr } from './expressions.ts';
import { OPEN, type Planner, use, using } from './planner.ts';
import { actScope, type Scope, scopeOf } from './scope.ts';
import { planTest } from './tests.ts';
import { versionAt } from './time.ts';

/**
 * An exclusion or condition. Undefined if it has no version for the case or cannot be asked here (another act; an entity where
 * there is none); OPEN if it is being planned, so that it depends on itself.
 */
export function planPredicate(
  planner: Planner,
  scope: Scope,
  name: string,
): PlannedPredicate | typeof OPEN | undefined {
  const { rules, act, moment } = planner;
  const predicate = rules.predicates.get(name);
  const inner = predicate && scopeOf(rules, act, scope, predicate.on, undefined);
  const version = predicate && versionAt(rules, predicate.versions, moment);
  const body = version === undefined ? undefined : predicate?.versions[version];
  if (inner === undefined || version === undefined || body === undefined || inner.slot >= 0) return undefined;
  const key = JSON.stringify([name, inner.path]);
  const known = planner.predicates.get(key);
  if (known !== undefined) return known;
  planner.predicates.set(key, OPEN);
  const rule = planRule(planner, inner, name, version, body);
  const made = { index: planner.next.predicate++, ...rule };
  planner.predicates.set(key, made);
  return made;
}

/** `applies` asked of the item in a slot: the predicate's expression in place of the question. Undefined if not asked of one. */
export function inlinePredicate(planner: Planner, scope: Scope, name: string): PlanExpr | undefined {
  const { rules, act, moment } = planner;
  const predicate = rules.predicates.get(name);
  const inner = predicate && scopeOf(rules, act, scope, predicate.on, undefined);
  if (predicate === undefined || inner === undefined || inner.slot < 0) return undefined;
  const body = predicate.versions[versionAt(rules, predicate.versions, moment) ?? -1];
  if (body === undefined) return { op: 'boolean', value: false };
  const { unless, conditions } = planRule(planner, actScope(act), name, 0, { ...body, when: undefined });
  const asked = (p: PlannedPredicate): PlanExpr => ({
    op: 'test',
    test: { op: 'predicate', predicate: p, text: p.name },
  });
  const when = body.when === undefined ? [] : [planExpr(planner, inner, body.when)];
  return {
    op: 'and',
    args: [...when, ...unless.map((p): PlanExpr => ({ op: 'not', arg: asked(p) })), ...conditions.map(asked)],
  };
}

/** What all rules have: `when`, exclusions, conditions. */
export function planRule(planner: Planner, scope: Scope, name: string, version: number, body: Version): PlannedRule {
  const { planned, uses } = using(planner, () => ({
    ...planWhen(planner, scope, body.when),
    unless: planNamed(planner, body.unless, (): undefined => undefined),
    conditions: planNamed(planner, body.conditions, (condition) =>
      constant(planner, condition, null, { op: 'constant', value: false }),
    ),
  }));
  return { name, version, ...planned, facts: [...uses.facts] };
}

export function planWhen(planner: Planner, scope: Scope, when: Expression | undefined) {
  return when === undefined ? {} : { when: planTest(planner, scope, when) };
}

type Absent = (name: string) => PlannedPredicate | undefined;

/** The exclusions or conditions that a rule names, all of them on the act. */
function planNamed(planner: Planner, names: readonly string[], absent: Absent): PlannedPredicate[] {
  const found: PlannedPredicate[] = [];
  for (const name of names) {
    const planned = planPredicate(planner, actScope(planner.act), name) ?? absent(name);
    if (planned === undefined) continue;
    const predicate = planned === OPEN ? constant(planner, name, null, { op: 'unknown' }) : planned;
    use(planner, predicate.facts, []);
    found.push(predicate);
  }
  return found;
}

/** A predicate whose truth needs no facts: a condition without version, or a rule that depends on itself. */
function constant(
  planner: Planner,
  name: string,
  version: null,
  when: NonNullable<PlannedPredicate['when']>,
): PlannedPredicate {
  const made = { index: planner.next.predicate++, name, version, when, unless: [], conditions: [], facts: [] };
  planner.predicates.set(`constant ${made.index}`, made);
  return made;
}
