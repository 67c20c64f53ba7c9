import type { Expression, Type } from '@fefta/bundle';
import type { Rules } from '../rules.ts';
import { locate, type Scope, withVariable } from './scope.ts';

/** The type of an expression as far as declarations tell it; a bare number has none. */
export function typeOf(rules: Rules, scope: Scope, expr: Expression): Type | undefined {
  switch (expr.op) {
    case 'fact':
    case 'variable':
      return locate(rules, scope, expr)?.type;
    case 'definition':
      return (rules.definitions.get(expr.name) ?? rules.tables.get(expr.name))?.type;
    case 'date':
    case 'act-date':
    case 'add-period':
    case 'subtract-period':
      return { type: 'date' };
    case 'text':
    case 'period':
      return { type: expr.op };
    case 'code':
      return {
        type: rules.enums.has(expr.of) ? 'enum' : rules.sectors.has(expr.of) ? 'sectors' : 'codes',
        name: expr.of,
      };
    case 'count':
    case 'fiscal-year':
      return { type: 'integer' };
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return typeOf(rules, scope, expr.left) ?? typeOf(rules, scope, expr.right);
    case 'sum':
      return typeOf(rules, withItem(rules, scope, expr, -2), expr.value);
    case 'if':
      return typeOf(rules, scope, expr.then) ?? typeOf(rules, scope, expr.else);
    case 'number':
    case 'none':
      return undefined;
    default:
      return { type: 'boolean' };
  }
}

/** The type of the items of a set or list. */
function itemType(rules: Rules, scope: Scope, source: Expression): Type | undefined {
  const type = typeOf(rules, scope, source);
  return type?.type === 'set' || type?.type === 'list' ? type.of : undefined;
}

/** The scope inside a quantifier or sum, its variable in the given slot. */
export function withItem(
  rules: Rules,
  scope: Scope,
  binder: { variable: string; source: Expression },
  slot: number,
): Scope {
  const source = locate(rules, scope, binder.source)?.pattern ?? `?${slot}`;
  return withVariable(scope, binder.variable, {
    slot,
    type: itemType(rules, scope, binder.source),
    pattern: `${source}[]`,
  });
}
