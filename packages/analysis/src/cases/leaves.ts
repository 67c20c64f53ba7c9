import { evaluate, type FactExpr, newEvaluation, type PlanExpr, type PlanSet, type Result } from '@fefta/runtime';

/** What a value can come from, whatever the conditions on the way: constants, and what depends on the case. */
export interface Leaves {
  constants: Result[];
  /** Facts and computed values. */
  unknowns: PlanExpr[];
}

/** Follows `if`, tables and definitions down to what they can give. */
export function leavesOf(expr: PlanExpr, asOf: string, into: Leaves = { constants: [], unknowns: [] }): Leaves {
  switch (expr.op) {
    case 'boolean':
    case 'number':
    case 'string':
    case 'period':
      into.constants.push(expr.value);
      return into;
    case 'none':
      into.constants.push(null);
      return into;
    case 'act-date':
      into.constants.push(asOf);
      return into;
    case 'value':
      return isPiecewise(expr.of.value) ? leavesOf(expr.of.value, asOf, into) : other(expr, asOf, into);
    case 'if':
      leavesOf(expr.yes, asOf, into);
      return leavesOf(expr.no, asOf, into);
    case 'rows':
      into.constants.push(null);
      for (const { result } of expr.rows) leavesOf(result, asOf, into);
      return into;
    default:
      return other(expr, asOf, into);
  }
}

function other(expr: PlanExpr, asOf: string, into: Leaves): Leaves {
  if (isFixed(expr)) into.constants.push(constantOf(expr, asOf));
  // What is true or false is worked out as a condition of its own.
  else if (isLogic(expr)) into.constants.push(true, false, null);
  else into.unknowns.push(expr);
  return into;
}

/** The value of an expression that looks at no fact. */
export function constantOf(expr: PlanExpr, asOf: string): Result {
  return evaluate(newEvaluation({ asOf, facts: {} }).state, expr);
}

const fixed = new WeakMap<object, boolean>();

/** Does an expression look at no fact, neither of the act nor of an item? */
export function isFixed(expr: PlanExpr): boolean {
  let known = fixed.get(expr);
  if (known === undefined) fixed.set(expr, (known = !looksAtFact(expr, new Set())));
  return known;
}

function looksAtFact(data: unknown, seen: Set<object>): boolean {
  if (typeof data !== 'object' || data === null || seen.has(data)) return false;
  seen.add(data);
  if ('op' in data && data.op === 'fact') return true;
  if (data instanceof Map || data instanceof Set) return false;
  return Object.entries(data).some(([name, inner]) => name !== 'type' && looksAtFact(inner, seen));
}

/** Does a definition only choose among values? */
export function isPiecewise(expr: PlanExpr): boolean {
  switch (expr.op) {
    case 'boolean':
    case 'number':
    case 'string':
    case 'period':
    case 'none':
    case 'act-date':
    case 'fact':
    case 'if':
    case 'rows':
      return true;
    case 'value':
      return isPiecewise(expr.of.value);
    default:
      return isLogic(expr);
  }
}

const LOGIC = new Set([
  'and',
  'or',
  'not',
  '>=',
  '>',
  '<=',
  '<',
  'is',
  'is-not',
  'in',
  'overlaps',
  'within',
  'test',
  'any',
  'all',
]);

/** Is it true or false? */
export function isLogic(expr: PlanExpr): boolean {
  return LOGIC.has(expr.op);
}

/** The facts of the act in an expression, through definitions. */
export function factsIn(expr: PlanExpr | PlanSet, found: Map<string, FactExpr> = new Map()): Map<string, FactExpr> {
  visit(expr, found, new Set());
  return found;
}

function visit(data: unknown, found: Map<string, FactExpr>, seen: Set<object>): void {
  if (typeof data !== 'object' || data === null || seen.has(data)) return;
  seen.add(data);
  const node = data as Partial<FactExpr> & { op?: string };
  if (node.op === 'fact' && node.slot !== undefined) {
    if (node.slot < 0 && node.name !== undefined) found.set(node.name, node as FactExpr);
    return;
  }
  if (data instanceof Map || data instanceof Set) return;
  for (const [name, inner] of Object.entries(data)) if (name !== 'type') visit(inner, found, seen);
}

/** May it be none: by a fact that may be none, or by a table or choice that may give none? */
export function canBeNone(expr: PlanExpr): boolean {
  if ([...factsIn(expr).values()].some(({ steps }) => steps.some((step) => step.type.optional))) return true;
  return givesNone(expr, new Set());
}

function givesNone(data: unknown, seen: Set<object>): boolean {
  if (typeof data !== 'object' || data === null || seen.has(data)) return false;
  seen.add(data);
  const { op } = data as { op?: string };
  if (op === 'rows' || op === 'none' || op === 'divide') return true;
  if (op === 'fact' || data instanceof Map || data instanceof Set) return false;
  return Object.entries(data).some(([name, inner]) => name !== 'type' && givesNone(inner, seen));
}
