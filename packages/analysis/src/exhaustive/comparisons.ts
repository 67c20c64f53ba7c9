import type { PlanExpr } from '@fefta/runtime';

export type Comparison = Extract<PlanExpr, { op: '>=' | '>' | '<=' | '<' }>;

/** A comparison with a written value that stands somewhere in a rule. */
export interface Written {
  /** Where in the rule: the same in every way in which the rule is asked. */
  path: string;
  expr: Comparison;
  /** The written value, and what is compared with it. */
  side: 'left' | 'right';
  /** In the language, where it is a test of its own. */
  text?: string;
  /** The rule with something else in its place. */
  with(other: PlanExpr): object;
}

/** Parts of a rule that are its own, as opposed to other rules that it asks. */
const OWN = new Set([
  ...['when', 'bearers', 'periods', 'extensions', 'party', 'value'],
  ...['test', 'atom', 'args', 'arg', 'left', 'right', 'condition', 'yes', 'no', 'rows', 'result'],
]);
/** The tests of items within are not told apart. */
const CLOSED = new Set(['any', 'all', 'count', 'sum', 'fact', 'number', 'string', 'period', 'boolean']);
const ORDERS = new Set(['>=', '>', '<=', '<']);

/** The comparisons with written values of a rule, through its own conditions only. */
export function* comparisonsIn(rule: object): Generator<Written> {
  yield* within(rule, '', (other) => other);
}

function* within(at: object, path: string, put: (other: object) => object, text?: string): Generator<Written> {
  const { op } = at as { op?: string };
  if (op !== undefined && CLOSED.has(op)) return;
  if (op !== undefined && ORDERS.has(op)) {
    const expr = at as Comparison;
    const side = isWritten(expr.right) ? 'right' : isWritten(expr.left) ? 'left' : undefined;
    if (side) yield { path, expr, side, with: put, ...(text !== undefined && { text }) };
  }
  for (const [name, inner] of Object.entries(at)) {
    if (typeof inner !== 'object' || inner === null || !(Array.isArray(at) || OWN.has(name))) continue;
    // A test may be asked as it is or as a leaf of logic: it stands at the same place.
    const step = name === 'atom' || name === 'test' || name === 'when' || name === 'value' ? '' : `/${name}`;
    const changed = (other: object) => put(Array.isArray(at) ? at.with(Number(name), other) : { ...at, [name]: other });
    yield* within(inner, path + step, changed, name === 'test' ? (at as { text?: string }).text : undefined);
  }
}

const isWritten = ({ op }: PlanExpr): boolean => op === 'number' || op === 'string' || op === 'period';
