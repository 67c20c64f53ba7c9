import type { Expression, SetExpression } from '@fefta/bundle';
import type { PlanSet } from '../plan.ts';
import { planExpr } from './expressions.ts';
import type { Planner } from './planner.ts';
import type { Scope } from './scope.ts';
import { sortOf } from './sorts.ts';

type StringLiteral = Extract<Expression, { op: 'text' | 'date' | 'code' }>;

const isStringLiteral = (item: Expression): item is StringLiteral =>
  item.op === 'text' || item.op === 'date' || item.op === 'code';

/** The right side of in, overlaps, within: groups and sectors become their codes, and so do sets of literals. */
export function planSet(planner: Planner, scope: Scope, expr: SetExpression): PlanSet {
  switch (expr.op) {
    case 'group':
      return { op: 'strings', values: planner.sets.group(expr.name) };
    case 'sectors':
      return { op: 'strings', values: planner.sets.sectors(expr) };
    case 'items':
      return { op: 'strings', values: planner.sets.items(expr) };
    case 'set': {
      if (expr.items.every(isStringLiteral))
        return { op: 'strings', values: new Set(expr.items.map((item) => item.value)) };
      const items = expr.items.map((item) => planExpr(planner, scope, item));
      return { op: 'items', sort: items.map(sortOf).find((sort) => sort !== undefined), items };
    }
    default:
      return planExpr(planner, scope, expr);
  }
}
