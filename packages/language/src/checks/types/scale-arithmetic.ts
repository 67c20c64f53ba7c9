import type { Message } from '../../finding.ts';
import type { Compare, Definition, Expression, Means, Sum } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { isScale } from '../../types/calculated.ts';
import type { Type } from '../../types/type.ts';
import type { Typer } from '../../types/typer.ts';
import { type CheckContext, check } from '../check.ts';
import { MEETING_PLACES, meetingsOf } from './meetings.ts';

type OfQuantity = Extract<Type, { kind: 'quantity' }>;

const LEVEL: Message = {
  ja: '水準（デシベル）は対数なので、比べることだけができます。計算はできません。',
  en: 'A level (decibel) is a logarithm: it can be compared, but nothing is calculated with it.',
};
const FACTOR: Message = {
  ja: '零点のある温度（°C など）は掛けたり割ったりできません。K で書いてください。',
  en: 'A temperature on a scale (°C …) cannot be multiplied or divided. Write it in K.',
};
const TOTAL: Message = {
  ja: '温度と温度の和に意味はありません。温度に足せるのは温度の差（K）です。',
  en: 'The sum of two temperatures means nothing. Add a difference of temperature, in K.',
};
const AWAY: Message = {
  ja: '温度の差（K）から温度は引けません。',
  en: 'A temperature cannot be subtracted from a difference of temperature (K).',
};
const DIFFERENCE: Message = {
  ja: '温度の差は K で書いてください。5 °C は 278.15 K という温度であって、5 K の差ではありません。',
  en: 'Write a difference of temperature in K: 5 °C is the temperature 278.15 K, not a difference of 5 K.',
};

const COMPARISONS: ReadonlySet<string> = new Set(['>=', '>', '<=', '<', 'is', '!=']);

/** Calculations that a temperature scale or a logarithmic level does not allow. */
export const scaleArithmetic = check({
  code: 'scale-arithmetic',
  severity: 'error',
  types: [...MEETING_PLACES, 'Sum'],
  run(node, context) {
    for (const { at, clash } of meetingsOf(node, context)) if (clash === 'scale') context.report(at, DIFFERENCE);
    if (node.$type === 'Compare') {
      calculation(node, context);
      definedDifference(node, context);
    }
    if (node.$type === 'Sum') sum(node, context);
  },
});

function calculation(node: Compare, context: CheckContext): void {
  const { typer } = context.workspace;
  const operator = english(node.operator);
  const sides = [node.left, node.right].map((each) => ({ at: each, type: quantity(each, typer) }));
  const [left, right] = sides;
  if (!left || !right || !['+', '-', '*', '/'].includes(operator)) return;
  const level = sides.find(({ type }) => type?.unit.isLevel);
  const scale = sides.find(({ type }) => type && isScale(type));
  if (level) context.report(level.at, LEVEL);
  else if (scale && (operator === '*' || operator === '/')) context.report(scale.at, FACTOR);
  else if (left.type && right.type && isScale(right.type)) {
    if (operator === '+' && isScale(left.type)) context.report(node, TOTAL);
    if (operator === '-' && !isScale(left.type)) context.report(right.at, AWAY);
  }
}

/** A definition in K whose value is a difference of temperatures is one, wherever its name stands. */
function definedDifference({ left, right, operator }: Compare, context: CheckContext): void {
  const { typer } = context.workspace;
  if (!right || !COMPARISONS.has(english(operator))) return;
  for (const [at, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const type = quantity(at, typer);
    if (type && isScale(type) && meansDifference(other, typer)) context.report(at, DIFFERENCE);
  }
}

function meansDifference(node: Expression, typer: Typer): boolean {
  const reference = node.$type === 'NameRef' ? node.target : node.$type === 'Member' ? node.member : undefined;
  const target = reference?.ref;
  if (target?.$type !== 'Definition') return false;
  const { clauses, versions } = target as Definition;
  const values = [...clauses, ...versions.flatMap((version) => version.clauses)].filter(
    (each) => each.$type === 'Means',
  );
  return values.some(({ value }: Means) => quantity(value, typer)?.isDifference === true);
}

function sum(node: Sum, context: CheckContext): void {
  const type = quantity(node.value, context.workspace.typer);
  if (type?.unit.isLevel) context.report(node.value, LEVEL);
  else if (type && isScale(type)) context.report(node.value, TOTAL);
}

function quantity(node: Expression | undefined, typer: Typer): OfQuantity | undefined {
  const type = typer.typeOf(node);
  return type.kind === 'quantity' ? type : undefined;
}
