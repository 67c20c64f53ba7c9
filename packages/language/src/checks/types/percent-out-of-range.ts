import { parseKanjiFraction } from '@fefta/law';
import type { AstNode } from 'langium';
import type { FractionLiteral, QuantityLiteral } from '../../generated/ast.ts';
import { compareExact, exact } from '../../literals/exact.ts';
import { english } from '../../syntax/keywords.ts';
import { textOf } from '../../workspace/places.ts';
import { type CheckContext, check } from '../check.ts';

const CALCULATIONS = new Set(['+', '-', '*', '/']);

/** A part is never less than nothing or more than the whole. */
export const percentOutOfRange = check({
  code: 'percent-out-of-range',
  severity: 'error',
  types: ['QuantityLiteral', 'FractionLiteral'],
  run(node, context) {
    if (!outOfRange(node, context) || isCalculated(node)) return;
    const text = textOf(node);
    context.report(node, {
      ja: `割合「${text}」は０％から１００％までの範囲にありません。`,
      en: `The ratio '${text}' is not between 0% and 100%.`,
    });
  },
});

/** Is the literal a ratio beyond 0 % or 100 %? */
export function outOfRange(node: QuantityLiteral | FractionLiteral, { workspace }: CheckContext): boolean {
  const value = node.$type === 'FractionLiteral' ? fraction(node.value) : ratio(workspace.typer.quantity(node));
  return value !== undefined && (value.numerator < 0n || compareExact(value, exact(1n)) > 0);
}

function ratio(quantity: ReturnType<CheckContext['workspace']['typer']['quantity']>) {
  return quantity.kind === 'ratio' ? quantity.value : undefined;
}

function fraction(text: string) {
  const value = parseKanjiFraction(text);
  return value && exact(value.numerator, value.denominator);
}

/** 120 % of an amount is a number like another. */
function isCalculated({ $container: holder }: AstNode): boolean {
  return holder?.$type === 'Compare' && CALCULATIONS.has(english((holder as AstNode & { operator: string }).operator));
}
