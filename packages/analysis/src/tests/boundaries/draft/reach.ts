import type { AtomTest, Comparison, PlanExpr, PlannedRule, PlanTest } from '@fefta/runtime';
import type { Solver } from './solve.ts';

/** Any node of a plan. */
type Node = PlanTest | PlanExpr | PlannedRule;

/** How facts are chosen on the way. */
export interface Manner {
  /** Is what is asked before the comparison settled before it is come to? Then it cannot undo what the rule needs; else not what the comparison needs. */
  readonly inOrder: boolean;
  /** Is what may or may not hold beside it made to leave the outcome to it, even at the price of more facts? */
  readonly thorough: boolean;
}

/** Does a part of a plan come to a comparison, through whatever it asks? Remembers what it has found. */
export class Way {
  private readonly known = new Map<object, boolean>();
  readonly target: Comparison | AtomTest;
  readonly manner: Manner;
  /** What is done there, while items stand in the slots. */
  readonly arrive: () => boolean;

  constructor(target: Comparison | AtomTest, manner: Manner, arrive: () => boolean) {
    this.target = target;
    this.manner = manner;
    this.arrive = arrive;
  }

  leads(data: unknown): boolean {
    if (data === this.target) return true;
    if (typeof data !== 'object' || data === null || data instanceof Set || data instanceof Map) return false;
    const known = this.known.get(data);
    if (known !== undefined) return known;
    // What depends on itself leads nowhere by itself.
    this.known.set(data, false);
    const { op } = data as { op?: string };
    const found = op !== 'fact' && Object.values(data).some((each) => this.leads(each));
    this.known.set(data, found);
    return found;
  }
}

/**
 * Changes facts so that the evaluation of a test or rule comes to a comparison: what is asked before it must not settle the outcome. What is
 * asked beside it is brought, where that can be done, to leave the outcome to the comparison.
 */
export function reach(solver: Solver, way: Way, node: Node): boolean {
  if (node === way.target) return way.arrive();
  if (!('op' in node)) return reachRule(solver, way, node);
  switch (node.op) {
    case 'and':
    case 'or':
      return reachAmong(solver, way, node.args, node.op === 'and');
    case 'not':
      return reach(solver, way, node.arg);
    case 'atom':
      return reach(solver, way, node.atom.test);
    case 'truth':
      return reach(solver, way, node.truth.test);
    case 'predicate':
      return reach(solver, way, node.predicate);
    case 'duty':
      return reach(solver, way, node.duty);
    case 'test':
      return reach(solver, way, node.test);
    case 'value':
      return reach(solver, way, node.of.value);
    case 'if':
      return reachChoice(solver, way, node);
    case 'rows':
      return reachRow(solver, way, node.rows);
    case 'any':
    case 'all':
    case 'count':
      if (way.leads(node.source)) return reach(solver, way, node.source);
      return solver.inItem(node, (where) => reach(solver, way, where));
    default:
      return way.leads(node) && Object.values(node).some((each) => way.leads(each) && reach(solver, way, each as Node));
  }
}

function make(solver: Solver, node: PlanTest | PlanExpr, wanted: boolean): boolean {
  return isTest(node) ? solver.test(node, wanted) : solver.expr(node, wanted);
}

const TESTS: ReadonlySet<string> = new Set(['atom', 'truth', 'predicate', 'duty', 'used', 'constant']);

/** Logic occurs in tests and in expressions: its parts tell. */
function isTest(node: PlanTest | PlanExpr): node is PlanTest {
  if (TESTS.has(node.op)) return true;
  if (node.op === 'and' || node.op === 'or') return node.args.some(isTest);
  if (node.op === 'not') return isTest(node.arg);
  return node.op === 'if' && isTest(node.condition);
}

function reachAmong(solver: Solver, way: Way, args: readonly (PlanTest | PlanExpr)[], isAnd: boolean): boolean {
  const at = args.findIndex((arg) => way.leads(arg));
  const target = args[at];
  if (target === undefined) return false;
  const beside = (arg: PlanTest | PlanExpr) => leave(solver, way, arg, isAnd) || args.indexOf(arg) > at;
  const [before, after] = [args.slice(0, at), args.slice(at + 1)];
  if (!way.manner.inOrder) return reach(solver, way, target) && [...before, ...after].every(beside);
  return before.every(beside) && reach(solver, way, target) && after.every(beside);
}

/** Makes something leave the outcome to what stands beside it; false where it settles it. */
function leave(solver: Solver, way: Way, arg: PlanTest | PlanExpr, isAnd: boolean): boolean {
  const now = isTest(arg) ? solver.trial.truth(arg) : solver.trial.value(arg);
  const settles = now === !isAnd;
  // What is not known does not stop the evaluation.
  if (!isAnd && !settles && (now === false || !way.manner.thorough)) return true;
  return make(solver, arg, isAnd) || !settles;
}

function reachRule(solver: Solver, way: Way, rule: PlannedRule): boolean {
  if (rule.when !== undefined && way.leads(rule.when)) return reach(solver, way, rule.when);
  if (rule.when !== undefined && !solver.test(rule.when, true)) return false;
  for (const each of rule.unless) {
    if (way.leads(each)) return reach(solver, way, each);
    if (!solver.rule(each, false)) return false;
  }
  for (const each of rule.conditions) {
    if (way.leads(each)) return reach(solver, way, each);
    if (!solver.rule(each, true)) return false;
  }
  return false;
}

interface Choice {
  readonly condition: PlanTest | PlanExpr;
  readonly yes: PlanTest | PlanExpr;
  readonly no: PlanTest | PlanExpr;
}

function reachChoice(solver: Solver, way: Way, { condition, yes, no }: Choice): boolean {
  if (way.leads(condition)) return reach(solver, way, condition);
  const holds = way.leads(yes);
  return make(solver, condition, holds) && reach(solver, way, holds ? yes : no);
}

function reachRow(solver: Solver, way: Way, rows: Extract<PlanExpr, { op: 'rows' }>['rows']): boolean {
  const at = rows.findIndex((row) => way.leads(row));
  const row = rows[at];
  if (row === undefined || !rows.slice(0, at).every(({ condition }) => solver.expr(condition, false))) return false;
  if (way.leads(row.condition)) return reach(solver, way, row.condition);
  return solver.expr(row.condition, true) && reach(solver, way, row.result);
}
