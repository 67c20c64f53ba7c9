import type { PlanExpr, Sort } from '../plan.ts';
import { sortOfType } from './types.ts';

/** How the value of an expression is compared; undefined for none and for what is unknown anyway. */
export function sortOf(expr: PlanExpr): Sort | undefined {
  switch (expr.op) {
    case 'none':
    case 'unknown':
      return undefined;
    case 'fact':
      return sortOfType(expr.type);
    case 'value':
      return sortOfType(expr.of.type);
    case 'number':
    case 'count':
    case 'sum':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'fiscal-year':
      return 'number';
    case 'string':
    case 'act-date':
    case 'add-period':
    case 'subtract-period':
      return 'string';
    case 'period':
      return 'period';
    case 'if':
      return sortOf(expr.yes) ?? sortOf(expr.no);
    case 'rows':
      return expr.rows.map((row) => sortOf(row.result)).find((sort) => sort !== undefined);
    default:
      return 'boolean';
  }
}
