import { type PlanExpr, type PlannedRule, type PlanTest, type Rules, Unknown } from '@fefta/runtime';
import { otherSide } from '../boundaries.ts';
import type { Ordered } from '../limits.ts';
import { bring, pathOf } from './move.ts';
import type { Trial } from './trial.ts';
import { beside } from './values.ts';

/** Makes tests of a plan true or false by changing facts, as few as it can; false where it finds no way. */
export class Solver {
  readonly rules: Rules;
  readonly trial: Trial;

  constructor(rules: Rules, trial: Trial) {
    this.rules = rules;
    this.trial = trial;
  }

  test(test: PlanTest, wanted: boolean): boolean {
    return this.trial.truth(test) === wanted || this.trial.attempt(() => this.changeTest(test, wanted));
  }

  /** Makes a rule hold, or not: by its condition alone. */
  rule(rule: PlannedRule, wanted: boolean): boolean {
    if (!wanted) return rule.when !== undefined && this.test(rule.when, false);
    return (
      (rule.when === undefined || this.test(rule.when, true)) &&
      rule.unless.every((each) => this.rule(each, false)) &&
      rule.conditions.every((each) => this.rule(each, true))
    );
  }

  private changeTest(test: PlanTest, wanted: boolean): boolean {
    switch (test.op) {
      case 'and':
      case 'or':
        if (wanted === (test.op === 'and')) return test.args.every((arg) => this.test(arg, wanted));
        return test.args.some((arg) => this.test(arg, wanted));
      case 'not':
        return this.test(test.arg, !wanted);
      case 'if':
        return (
          (this.test(test.condition, true) && this.test(test.yes, wanted)) ||
          (this.test(test.condition, false) && this.test(test.no, wanted))
        );
      case 'atom':
        return this.expr(test.atom.test, wanted);
      case 'truth':
        return this.test(test.truth.test, wanted);
      case 'predicate':
        return this.rule(test.predicate, wanted);
      default:
        return false;
    }
  }

  expr(expr: PlanExpr, wanted: boolean): boolean {
    return this.isNow(expr, wanted) || this.trial.attempt(() => this.change(expr, wanted) && this.isNow(expr, wanted));
  }

  private isNow(expr: PlanExpr, wanted: boolean): boolean {
    const value = this.trial.value(expr);
    return !(value instanceof Unknown) && (value === true) === wanted;
  }

  private change(expr: PlanExpr, wanted: boolean): boolean {
    switch (expr.op) {
      case 'and':
      case 'or':
        if (wanted === (expr.op === 'and')) return expr.args.every((arg) => this.expr(arg, wanted));
        return expr.args.some((arg) => this.expr(arg, wanted));
      case 'not':
        return this.expr(expr.arg, !wanted);
      case 'test':
        return this.test(expr.test, wanted);
      case 'value':
        return this.expr(expr.of.value, wanted);
      case 'if':
        return (
          (this.expr(expr.condition, true) && this.expr(expr.yes, wanted)) ||
          (this.expr(expr.condition, false) && this.expr(expr.no, wanted))
        );
      case 'fact':
        return this.put(expr, wanted);
      case '>=':
      case '>':
      case '<=':
      case '<':
        return this.order(expr, wanted);
      case 'is':
      case 'is-not':
        return this.equality(expr, wanted === (expr.op === 'is'));
      case 'in':
      case 'overlaps':
        return this.membership(expr, wanted);
      case 'any':
        return this.any(expr, wanted);
      default:
        return false;
    }
  }

  private put(expr: PlanExpr, value: unknown): boolean {
    const path = expr.op === 'fact' ? pathOf(this.trial, expr) : undefined;
    return path !== undefined && this.trial.set(path, value);
  }

  /** The limit itself, or what lies beside it where the limit has the other outcome. */
  private order(expr: Extract<PlanExpr, { op: Ordered['op'] }>, wanted: boolean): boolean {
    const holdsAtLimit = expr.op === '>=' || expr.op === '<=';
    for (const limit of ['right', 'left'] as const) {
      const [moved, fixed] = limit === 'right' ? [expr.left, expr.right] : [expr.right, expr.left];
      const bound = this.trial.value(fixed);
      if (bound instanceof Unknown || bound === null) continue;
      const type = typeOf(moved);
      const near =
        type && beside({ rules: this.rules, type, unit: unitOf(type) }, bound, otherSide({ op: expr.op, limit }));
      const value = wanted === holdsAtLimit ? bound : near;
      if (value !== undefined && bring(this.rules, this.trial, moved, value, type && unitOf(type))) return true;
    }
    return false;
  }

  private equality({ left, right }: Extract<PlanExpr, { op: 'is' | 'is-not' }>, same: boolean): boolean {
    for (const [moved, fixed] of [
      [left, right],
      [right, left],
    ] as const) {
      const value = this.trial.value(fixed);
      if (value instanceof Unknown || moved.op !== 'fact') continue;
      if (same) {
        if (
          value === null || typeof value === 'string' || typeof value === 'boolean'
            ? this.put(moved, value)
            : bring(this.rules, this.trial, moved, value, undefined)
        )
          return true;
        continue;
      }
      if (typeof value === 'boolean') return this.put(moved, !value);
      const other = 'members' in moved.type ? [...moved.type.members].find((each) => each !== value) : undefined;
      if (other !== undefined) return this.put(moved, other);
    }
    return false;
  }

  private membership(
    { op, left, right }: Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>,
    wanted: boolean,
  ): boolean {
    if (left.op !== 'fact' || right.op !== 'strings') return false;
    const type = op === 'overlaps' && 'of' in left.type ? left.type.of : left.type;
    const members = 'members' in type ? [...type.members] : [...right.values];
    const member = members.find((each) => right.values.has(each) === wanted);
    if (op === 'overlaps') return this.put(left, wanted ? [member] : []);
    return member !== undefined && this.put(left, member);
  }

  private any(expr: Extract<PlanExpr, { op: 'any' | 'all' | 'count' }>, wanted: boolean): boolean {
    if (!wanted) return this.put(expr.source, []);
    return this.inItem(expr, (where) => this.expr(where, true));
  }

  /** Puts an item in the slot: the first of the list, made up where there is none. */
  inItem(
    { slot, source, where }: { slot: number; source: PlanExpr; where?: PlanExpr },
    todo: (where: PlanExpr) => boolean,
  ): boolean {
    const list = source.op === 'fact' ? pathOf(this.trial, source) : undefined;
    if (list === undefined) return false;
    const items = this.trial.read(list);
    if (!Array.isArray(items) || items.length === 0) {
      if (!this.trial.set(list, [{}])) return false;
    }
    this.trial.items.set(slot, [...list, 0]);
    const done = where === undefined || todo(where);
    this.trial.items.delete(slot);
    return done;
  }
}

/** The type of what can be moved. */
export function typeOf(expr: PlanExpr): Extract<PlanExpr, { op: 'fact' }>['type'] | undefined {
  if (expr.op === 'fact') return expr.type;
  if (expr.op === 'value') return expr.of.type;
  if (expr.op === 'sum') return typeOf(expr.value);
  if (expr.op === 'count') return { type: 'integer', optional: false };
  if ('left' in expr && 'right' in expr) return typeOf(expr.left) ?? typeOf(expr.right as PlanExpr);
  return undefined;
}

function unitOf(type: NonNullable<ReturnType<typeof typeOf>>): string | undefined {
  return type.type === 'quantity' ? type.unit : undefined;
}
