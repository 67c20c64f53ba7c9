import type { Compare } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { type CheckContext, check } from '../check.ts';
import { Builder } from '../rules/logic/builder.ts';
import { negated } from '../rules/logic/formula.ts';
import { sameExpression } from '../rules/logic/key.ts';
import { literalValue } from '../rules/logic/literal.ts';
import { satisfiable } from '../rules/logic/solve.ts';
import { meetingsAt } from './meetings.ts';
import { outOfRange } from './percent-out-of-range.ts';

const CALCULATIONS = new Set(['+', '-', '*', '/']);
const BUDGET = 10_000;

/** A comparison that no fact can change. */
export const constantComparison = check({
  code: 'constant-comparison',
  severity: 'error',
  types: ['Compare'],
  run(node, context) {
    if (!isReady(node, context)) return;
    const formula = new Builder(context).formula(node);
    const never = !satisfiable(formula, BUDGET);
    if (!never && satisfiable(negated(formula), BUDGET)) return;
    const why = reason(node, context);
    context.report(node, {
      ja: `この比較は、どの事案でも${never ? '偽' : '真'}です（${why.ja}）。しきい値を確かめるか、取り除いてください。`,
      en: `This comparison is ${never ? 'false' : 'true'} in every case (${why.en}). Check what it compares, or remove it.`,
    });
  },
});

/** Only what has no other error is looked at. */
function isReady(node: Compare, context: CheckContext): boolean {
  const { typer } = context.workspace;
  const sides = [node.left, node.right];
  if (!node.right || CALCULATIONS.has(english(node.operator)) || meetingsAt(node, typer).length > 0) return false;
  if (
    sides.some(
      (each) => (each.$type === 'QuantityLiteral' || each.$type === 'FractionLiteral') && outOfRange(each, context),
    )
  )
    return false;
  return sides.every((each) => typer.typeOf(each).kind !== 'unknown' || each.$type === 'CollectionLiteral');
}

function reason({ left, right }: Compare, { workspace: { typer } }: CheckContext): { ja: string; en: string } {
  const literal = [left, right].map((each) => literalValue(each, typer) !== undefined);
  if (literal[0] && literal[1]) return { ja: '両辺とも定まった値です', en: 'both sides are fixed values' };
  if (sameExpression(left, right, typer)) return { ja: '両辺が同じです', en: 'both sides are the same' };
  if (right.$type === 'NoneLiteral')
    return { ja: 'この値が「なし」になることはありません', en: 'this value is never none' };
  return {
    ja: '左辺がとりうる値のすべてについて同じ答えになります',
    en: 'every value that the left side can have gives the same answer',
  };
}
