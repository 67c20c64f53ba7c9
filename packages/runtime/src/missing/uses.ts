import type { PlanExpr, PlannedAtom, PlanSet } from '../plan.ts';

/** How a test looks at a fact. */
export type How =
  | { readonly kind: 'truth' }
  /** Compared with, or equal to, the value of an expression. */
  | { readonly kind: 'with'; readonly other: PlanExpr }
  | { readonly kind: 'in'; readonly set: PlanSet }
  /** Its items are looked at one by one by any or all. */
  | { readonly kind: 'each' }
  /** In any other way. */
  | { readonly kind: 'other' };

export interface Use {
  /** See FactExpr. */
  readonly pattern: string;
  readonly how: How;
}

const TRUTH: readonly How[] = [{ kind: 'truth' }];
const EACH: readonly How[] = [{ kind: 'each' }];
const OTHER: readonly How[] = [{ kind: 'other' }];

const known = new WeakMap<PlannedAtom, readonly Use[]>();

/** Every way in which an atom looks at facts, through definitions and tables. */
export function usesOf(atom: PlannedAtom): readonly Use[] {
  const before = known.get(atom);
  if (before !== undefined) return before;
  const uses: Use[] = [];
  collect(atom.test, TRUTH, uses);
  known.set(atom, uses);
  return uses;
}

/** Notes how the facts in an expression are used, if its own value is used in these ways. */
function collect(expr: PlanExpr, ways: readonly How[], uses: Use[]): void {
  if (expr.op === 'fact') for (const how of ways) uses.push({ pattern: expr.pattern, how });
  else for (const [part, how] of parts(expr, ways)) collect(part, how, uses);
}

type Part = readonly [part: PlanExpr, ways: readonly How[]];

/** What an expression is made of, and how it uses each part. */
function parts(expr: PlanExpr, ways: readonly How[]): readonly Part[] {
  switch (expr.op) {
    case 'value':
      return [[expr.of.value, ways]];
    case 'and':
    case 'or':
      return expr.args.map((arg): Part => [arg, TRUTH]);
    case 'not':
      return [[expr.arg, TRUTH]];
    case 'fiscal-year':
      return [[expr.arg, OTHER]];
    case 'if':
      return [
        [expr.condition, TRUTH],
        [expr.yes, ways],
        [expr.no, ways],
      ];
    case 'rows':
      return expr.rows.flatMap((row): Part[] => [
        [row.condition, TRUTH],
        [row.result, ways],
      ]);
    case '>=':
    case '>':
    case '<=':
    case '<':
    case 'is':
    case 'is-not':
      return [
        [expr.left, beside(expr.right)],
        [expr.right, beside(expr.left)],
      ];
    case 'in':
    case 'overlaps':
    case 'within':
      return [[expr.left, members(expr.right)], ...inSet(expr.right, expr.op === 'in' ? beside(expr.left) : OTHER)];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'add-period':
    case 'subtract-period':
      return [
        [expr.left, OTHER],
        [expr.right, OTHER],
      ];
    case 'any':
    case 'all':
    case 'count':
      return [[expr.source, expr.op === 'count' ? OTHER : EACH], ...given(expr.where, TRUTH)];
    case 'sum':
      return [[expr.source, OTHER], [expr.value, OTHER], ...given(expr.key, OTHER), ...given(expr.where, TRUTH)];
    default:
      return [];
  }
}

function inSet(set: PlanSet, ways: readonly How[]): readonly Part[] {
  if (set.op === 'strings') return [];
  return set.op === 'items' ? set.items.map((item): Part => [item, ways]) : [[set, ways]];
}

const given = (expr: PlanExpr | undefined, ways: readonly How[]): readonly Part[] =>
  expr === undefined ? [] : [[expr, ways]];

/** What stands beside the fact must have one value for the whole case: nothing of the item in a slot. */
function beside(other: PlanExpr): readonly How[] {
  return hasSlot(other) ? OTHER : [{ kind: 'with', other }];
}

function members(set: PlanSet): readonly How[] {
  if (set.op === 'strings') return [{ kind: 'in', set }];
  const slotted = set.op === 'items' ? set.items.some(hasSlot) : hasSlot(set);
  return slotted ? OTHER : [{ kind: 'in', set }];
}

function hasSlot(expr: PlanExpr): boolean {
  switch (expr.op) {
    case 'fact':
      return expr.slot >= 0;
    case 'boolean':
    case 'number':
    case 'string':
    case 'period':
    case 'none':
    case 'unknown':
    case 'value':
    case 'act-date':
      return false;
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'add-period':
    case 'subtract-period':
      return hasSlot(expr.left) || hasSlot(expr.right);
    default:
      return true;
  }
}
