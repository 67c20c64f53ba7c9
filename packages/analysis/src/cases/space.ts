import type { FactExpr, Plan, PlanExpr, PlannedRule, PlanTest, Result } from '@fefta/runtime';
import { isFixed, isLogic, isPiecewise, leavesOf } from './leaves.ts';
import { isNeverNegative } from './linear.ts';
import { noteConstant, type Order, orderOf } from './probes.ts';
import { comparisonShape, membershipShape, presenceOf, quantifierShape, shiftOf } from './shape.ts';
import { limitsOfShift } from './shifts.ts';
import {
  computedDraft,
  type Draft,
  factDraft,
  finished,
  keyOfComputed,
  keyOfFact,
  keyOfTest,
  presenceDraft,
  testDraft,
  type Variable,
} from './variables.ts';

/** A plan with the day for which it was made. */
export interface Side {
  plan: Plan;
  asOf: string;
  /** What is asked beside the duties. */
  asks?: readonly PlanTest[];
}

/** All that the answers of one or more plans can depend on. Facts that no test looks at do not matter. */
export interface Space {
  readonly variables: readonly Variable[];
  readonly byKey: ReadonlyMap<string, number>;
  /** The variables of a set, by the key of the fact: one for each class of its members. */
  readonly sets: ReadonlyMap<string, readonly number[]>;
  /** Which of the plans look at a variable, by its key. */
  readonly lookedAtBy: ReadonlyMap<string, ReadonlySet<number>>;
  /** What the tests look at in more ways than can be told apart: where an answer depends on it, it stays open. */
  readonly open: readonly string[];
  /** The day of the act. */
  readonly asOf: string;
}

/** Gathers what the tests of the plans look at, and how; plans that are compared share their variables. */
export function spaceOf(sides: readonly Side[]): Space {
  const gathering = new Gathering();
  for (const [index, side] of sides.entries()) gathering.addPlan(side, index);
  const variables: Variable[] = [];
  const open: string[] = [];
  const sets = new Map<string, readonly number[]>();
  for (const draft of gathering.drafts.values()) {
    const own = finished(draft);
    if (!own) open.push(draft.name);
    const first = variables.length;
    variables.push(...(own ?? []));
    const members = (own ?? []).flatMap(({ kind }, index) => (kind === 'member' ? [first + index] : []));
    if (members.length > 0) sets.set(draft.key, members);
  }
  return {
    variables,
    byKey: new Map(variables.map(({ key }, index) => [key, index])),
    sets,
    lookedAtBy: gathering.lookedAtBy,
    open,
    asOf: sides[0]?.asOf ?? '',
  };
}

class Gathering {
  readonly drafts = new Map<string, Draft>();
  readonly lookedAtBy = new Map<string, Set<number>>();
  private asOf = '';
  private plan = 0;
  private text = '';
  private seen = new Set<object>();

  addPlan({ plan, asOf, asks = [] }: Side, index: number): void {
    this.asOf = asOf;
    this.plan = index;
    this.seen = new Set();
    for (const each of asks) this.test(each);
    for (const duty of plan.duties) {
      this.rule(duty);
      for (const exemption of duty.exemptions) this.rule(exemption);
      for (const { when, party } of duty.bearers) {
        if (when) this.test(when);
        this.conditions(party);
      }
      for (const period of duty.periods) for (const { when } of period.extensions) this.test(when);
    }
  }

  private rule(rule: PlannedRule): void {
    if (this.seen.has(rule)) return;
    this.seen.add(rule);
    if (rule.when) this.test(rule.when);
    for (const each of [...rule.unless, ...rule.conditions]) this.rule(each);
  }

  private test(test: PlanTest): void {
    switch (test.op) {
      case 'and':
      case 'or':
        for (const arg of test.args) this.test(arg);
        return;
      case 'not':
        this.test(test.arg);
        return;
      case 'if':
        for (const part of [test.condition, test.yes, test.no]) this.test(part);
        return;
      case 'atom':
        this.text = test.atom.text;
        this.truth(test.atom.test);
        return;
      case 'truth':
        if (this.seen.has(test.truth)) return;
        this.seen.add(test.truth);
        this.test(test.truth.test);
        return;
      case 'predicate':
        this.rule(test.predicate);
        return;
      case 'duty':
        this.rule(test.duty);
        return;
      case 'used':
        // Whether an exemption is used rests on those before it, also where the duty itself is not asked about.
        for (const duty of test.duties) for (const rule of [duty, ...duty.exemptions]) this.rule(rule);
        this.rule(test.exemption);
        return;
      default:
        return;
    }
  }

  /** What an expression looks at that is asked for its truth. */
  private truth(expr: PlanExpr): void {
    switch (expr.op) {
      case 'and':
      case 'or':
        for (const arg of expr.args) this.truth(arg);
        return;
      case 'not':
        this.truth(expr.arg);
        return;
      case 'fact':
        if (expr.slot < 0) this.variable(expr);
        return;
      case 'value':
        if (isPiecewise(expr.of.value)) this.truth(expr.of.value);
        else this.whole(expr);
        return;
      case 'if':
        for (const part of [expr.condition, expr.yes, expr.no]) this.truth(part);
        return;
      case 'rows':
        for (const row of expr.rows) for (const part of [row.condition, row.result]) this.truth(part);
        return;
      case 'test':
        this.test(expr.test);
        return;
      case '>=':
      case '>':
      case '<=':
      case '<':
      case 'is':
      case 'is-not':
        this.comparison(expr);
        return;
      case 'in':
      case 'overlaps':
      case 'within':
        this.membership(expr);
        return;
      case 'any':
      case 'all':
        if (quantifierShape(expr) === 'plain') this.variable(expr.source);
        else this.whole(expr);
        return;
      default:
        return;
    }
  }

  private comparison(expr: Extract<PlanExpr, { op: '>=' | '>' | '<=' | '<' | 'is' | 'is-not' }>): void {
    const shape = comparisonShape(expr, this.asOf);
    if (shape === 'whole') {
      this.whole(expr);
      return;
    }
    if (shape === 'presence') {
      this.variable(presenceOf(expr) as FactExpr);
      return;
    }
    for (const side of [expr.left, expr.right]) this.conditions(side);
    if (shape === 'difference') {
      noteConstant(this.computed(differenceOf(expr), this.text, 'number').probes, 0);
      return;
    }
    const [left, right] = [leavesOf(expr.left, this.asOf), leavesOf(expr.right, this.asOf)];
    const constants = [...left.constants, ...right.constants];
    const order = constants.map(orderOfConstant).find((each) => each !== undefined) ?? 'number';
    for (const unknown of [...left.unknowns, ...right.unknowns]) {
      const shift = shiftOf(unknown);
      const draft = this.variable(shift?.left ?? unknown, order);
      const limits = shift ? constants.flatMap((day) => limitsOfShift(shift, String(day))) : constants;
      for (const limit of limits) if (draft) noteConstant(draft.probes, limit);
    }
  }

  private membership(expr: Extract<PlanExpr, { op: 'in' | 'overlaps' | 'within' }>): void {
    if (membershipShape(expr, this.asOf) === 'whole') {
      this.whole(expr);
      return;
    }
    this.conditions(expr.left);
    const { right } = expr;
    const of = leavesOf(expr.left, this.asOf);
    for (const unknown of of.unknowns) {
      const draft = this.variable(unknown);
      if (!draft) continue;
      if (right.op === 'strings') draft.probes.sets.add(right.values);
      else if (right.op === 'items')
        for (const item of right.items)
          for (const constant of leavesOf(item, this.asOf).constants) noteConstant(draft.probes, constant);
    }
    if (right.op === 'fact') {
      const draft = this.variable(right);
      for (const constant of of.constants) if (draft) noteConstant(draft.probes, constant);
    }
  }

  /** The conditions under which a value is one thing or another. */
  private conditions(expr: PlanExpr): void {
    if (isLogic(expr)) {
      this.truth(expr);
      return;
    }
    if (expr.op === 'value' && isPiecewise(expr.of.value)) this.conditions(expr.of.value);
    if (expr.op === 'if') {
      this.truth(expr.condition);
      for (const part of [expr.yes, expr.no]) this.conditions(part);
    }
    if (expr.op === 'rows')
      for (const { condition, result } of expr.rows) {
        this.truth(condition);
        this.conditions(result);
      }
  }

  private variable(expr: PlanExpr, order: Order = 'boolean'): Draft | undefined {
    if (expr.op === 'fact') {
      this.presences(expr);
      const key = keyOfFact(expr);
      this.note(key);
      const known = this.drafts.get(key);
      const draft = isEntityOrList(expr) ? presenceDraft(expr) : factDraft(expr);
      if (!known) this.drafts.set(key, draft);
      else for (const member of draft.members) known.members.add(member);
      return known ?? draft;
    }
    if (isFixed(expr)) return undefined;
    if (expr.op === 'value') return this.computed(expr, expr.of.name, orderOf(expr.of.type) ?? order);
    return this.computed(expr, this.text, order);
  }

  /** A fact of an entity that may be none is none with it. */
  private presences({ path, steps, slot, ...fact }: FactExpr): void {
    for (const [index, step] of steps.slice(0, -1).entries()) {
      if (!step.type.optional) continue;
      const part = { ...fact, slot, path: path.slice(0, index + 1), steps: steps.slice(0, index + 1), type: step.type };
      const entity = { ...part, name: part.path.join('.'), pattern: part.path.join('.') };
      const key = keyOfFact(entity);
      if (!this.drafts.has(key)) this.drafts.set(key, presenceDraft(entity));
    }
  }

  private computed(expr: PlanExpr, name: string, wanted: Order): Draft {
    const key = keyOfComputed(expr);
    this.note(key);
    const known = this.drafts.get(key);
    if (known) return known;
    // A sum of shares may be more than the whole, a difference less than nothing.
    const isNumber = wanted === 'share' || wanted === 'number';
    const order = isNumber ? (isNeverNegative(expr) ? 'amount' : 'number') : wanted;
    const made = computedDraft(expr, name, expr.op === 'value' ? expr.of.type : undefined, order);
    this.drafts.set(key, made);
    return made;
  }

  private note(key: string): void {
    const known = this.lookedAtBy.get(key);
    if (known) known.add(this.plan);
    else this.lookedAtBy.set(key, new Set([this.plan]));
  }

  private whole(expr: PlanExpr): void {
    const key = keyOfTest(expr);
    this.note(key);
    if (!this.drafts.has(key)) this.drafts.set(key, testDraft(expr, this.text));
  }
}

/** The difference whose sign tells how two numbers compare. */
export function differenceOf({ left, right }: { left: PlanExpr; right: PlanExpr }): PlanExpr {
  return { op: 'subtract', left, right };
}

function orderOfConstant(constant: Result): Order | undefined {
  if (typeof constant === 'boolean') return 'boolean';
  if (typeof constant === 'number') return 'number';
  if (typeof constant === 'string') return /^\d{4}-\d\d-\d\d$/.test(constant) ? 'date' : 'text';
  if (typeof constant !== 'object' || constant === null) return undefined;
  return 'amount' in constant ? 'period' : 'n' in constant ? 'number' : undefined;
}

const isEntityOrList = ({ type }: FactExpr): boolean => type.type === 'entity' || type.type === 'list';
