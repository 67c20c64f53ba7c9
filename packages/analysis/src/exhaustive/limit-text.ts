import type { Type } from '@fefta/bundle';
import {
  exactKey,
  type PlanExpr,
  type PlanType,
  type Rules,
  renderDuration,
  renderNumber,
  simpleName,
} from '@fefta/runtime';
import type { Written } from './comparisons.ts';

/** A comparison as the language writes it. */
export function limitText(rules: Rules, { expr, text }: Written): string {
  if (text !== undefined) return text;
  const type = typeOf(expr.left) ?? typeOf(expr.right);
  return `${side(rules, expr.left, type)} ${expr.op} ${side(rules, expr.right, type)}`;
}

function typeOf(expr: PlanExpr): PlanType | undefined {
  return expr.op === 'fact' ? expr.type : expr.op === 'value' ? expr.of.type : undefined;
}

function side(rules: Rules, expr: PlanExpr, type: PlanType | undefined): string {
  switch (expr.op) {
    case 'fact':
      return expr.name;
    case 'value':
      return simpleName(expr.of.name);
    case 'number':
      return renderNumber(rules, exactKey(expr.value), (type as Type | undefined) ?? null);
    case 'string':
      return expr.value;
    case 'period':
      return renderDuration(expr.value);
    default:
      return '…';
  }
}
