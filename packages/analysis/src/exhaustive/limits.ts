import { addDays, addExact, compareExact, type Exact, type PlanExpr, type Result } from '@fefta/runtime';
import { keyOfResult } from '../cases/keys.ts';
import { leavesOf } from '../cases/leaves.ts';
import type { Space } from '../cases/space.ts';
import { keyOfComputed, keyOfFact, type Variable } from '../cases/variables.ts';
import type { Comparison, Written } from './comparisons.ts';

/**
 * What a comparison says once its limit is moved down, and once it is moved up, as far as its neighbours allow; undefined where it is not known
 * how the values stand. The move is written as a change for the values that are passed over: one for all that no test tells apart.
 */
export function moved({ expr, side }: Written, space: Space, asOf: string): PlanExpr[] | undefined {
  const limit = expr[side];
  const compared = side === 'right' ? expr.left : expr.right;
  const variable = variableOf(compared, space, asOf);
  if (!variable || !('value' in limit)) return undefined;
  const values = variable.classes.filter((each) => each !== null);
  const at = values.findIndex((each) => keyOfResult(each) === keyOfResult(limit.value as Result));
  if (at < 0) return undefined;
  const passed = [down(variable, values, at, isKept(expr, side)), up(variable, values, at, isKept(expr, side))];
  return passed.flatMap((each) => (each ? otherwise(expr, compared, each) : []));
}

/** What is compared, where it is one thing in every case. */
function variableOf(expr: PlanExpr, space: Space, asOf: string): Variable | undefined {
  const { constants, unknowns } = leavesOf(expr, asOf);
  const [only] = unknowns;
  if (constants.length > 0 || unknowns.length !== 1 || !only) return undefined;
  const index = space.byKey.get(only.op === 'fact' ? keyOfFact(only) : keyOfComputed(only));
  return index === undefined ? undefined : space.variables[index];
}

/** Is the limit on the side of the greater values: `x >= c`, `x < c`? */
function isKept({ op }: Comparison, side: Written['side']): boolean {
  return side === 'right' ? op === '>=' || op === '<' : op === '<=' || op === '>';
}

/** The values that a limit passes over when it is moved down: those between, and itself where it was on the side of the lesser ones. */
function down(variable: Variable, values: readonly Result[], at: number, isWithGreater: boolean): Result[] | undefined {
  const [between, limit] = [values[at - 1], values[at] as Result];
  if (between === undefined || isLimit(variable, between)) return undefined;
  if (isWithGreater) return [between];
  return isMany(variable, values[at - 2], limit) ? [limit, between] : [limit];
}

function up(variable: Variable, values: readonly Result[], at: number, isWithGreater: boolean): Result[] | undefined {
  const [limit, between] = [values[at] as Result, values[at + 1]];
  if (between === undefined || isLimit(variable, between)) return undefined;
  if (!isWithGreater) return [between];
  return isMany(variable, limit, values[at + 2]) ? [limit, between] : [limit];
}

const isLimit = ({ limits }: Variable, value: Result): boolean => limits.has(keyOfResult(value));

/** Is there more than one value between two limits? Without one of them there is no end. */
function isMany({ type }: Variable, lower: Result | undefined, upper: Result | undefined): boolean {
  if (lower === undefined || upper === undefined || lower === null || upper === null) return true;
  if (typeof lower === 'string' && typeof upper === 'string') return (addDays(lower, 3) ?? '~') <= upper;
  if (typeof lower === 'object' && 'amount' in lower && typeof upper === 'object' && 'amount' in upper)
    return lower.amount + 3 <= upper.amount;
  return type?.type !== 'integer' || compareExact(addExact(lower as Exact, 3), upper as Exact) <= 0;
}

/** The comparison, with the other outcome for these values. */
function otherwise(expr: Comparison, compared: PlanExpr, values: readonly Result[]): PlanExpr {
  const args = values.map((value): PlanExpr => ({ op: 'is', sort: expr.sort, left: compared, right: constant(value) }));
  return { op: 'if', condition: { op: 'or', args }, yes: { op: 'not', arg: expr }, no: expr };
}

function constant(value: Result): PlanExpr {
  if (typeof value === 'string') return { op: 'string', value };
  if (typeof value === 'object' && value !== null && 'amount' in value) return { op: 'period', value };
  return { op: 'number', value: value as Exact };
}
