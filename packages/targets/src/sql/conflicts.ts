import type { PlanExpr, SumExpr } from '@fefta/runtime';
import { binderSql, isAlwaysApart } from './binder.ts';
import { addColumn } from './columns.ts';
import { someNode } from './items.ts';
import type { Making } from './shape.ts';
import { Unsayable } from './unsayable.ts';

/**
 * Works out every sum of an expression that takes each key once: items of one key that disagree leave a case without any answer, also
 * where the sum is in a clause on bearers, or in a test that cannot be said. False if SQL cannot say some of them.
 */
export function findConflicts(making: Making, expr: object): boolean {
  let isWhole = true;
  someNode(expr, (node) => {
    const sum = node as SumExpr;
    if (sum.op !== 'sum' || sum.key === undefined || isAlwaysApart(sum.key) || isSaid(making, sum)) return false;
    isWhole = false;
    // What is not known to agree is taken as if it did not.
    making.conflicts.add(isThere(making, sum.source));
    return false;
  });
  return isWhole;
}

/** SQL that holds where there is a list of the row. */
function isThere({ columns }: Making, source: PlanExpr): string {
  const list = source.op === 'fact' && source.slot < 0 ? addColumn(columns, source) : undefined;
  return list === undefined ? 'TRUE' : `${list.name} IS NOT NULL`;
}

function isSaid(making: Making, sum: SumExpr): boolean {
  try {
    binderSql(making, sum);
    return true;
  } catch (error) {
    if (!(error instanceof Unsayable)) throw error;
    return false;
  }
}
