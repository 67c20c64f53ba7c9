import { dayNumber, parseKanjiFraction } from '@fefta/law';
import type { Expression, QuantityLiteral } from '../../../generated/ast.ts';
import { readDate } from '../../../literals/dates.ts';
import { type Exact, exact } from '../../../literals/exact.ts';
import { english } from '../../../syntax/keywords.ts';
import type { Typer } from '../../../types/typer.ts';
import { toBase } from '../../../units/measure.ts';
import type { Value } from './formula.ts';

/** The value that an expression denotes in every case: a literal, a member, a sector. Undefined for all else. */
export function literalValue(node: Expression | undefined, typer: Typer): Value | undefined {
  switch (node?.$type) {
    case 'BooleanLiteral':
      return english(node.value) === 'true';
    case 'QuantityLiteral':
      return quantityValue(node, typer);
    case 'FractionLiteral': {
      const fraction = parseKanjiFraction(node.value);
      return fraction && exact(fraction.numerator, fraction.denominator);
    }
    case 'DateLiteral': {
      const day = dayNumber(readDate(node.value) ?? '');
      return day === undefined ? undefined : exact(BigInt(day));
    }
    case 'CodeLiteral':
    case 'TextLiteral':
      return node.value;
    case 'NoneLiteral':
      return null;
    case 'NameRef':
      return memberName(node.target?.ref);
    case 'Member':
      return memberName(node.member?.ref);
    default:
      return undefined;
  }
}

/** The number of a quantity literal, in the base unit of its dimension. */
export function quantityValue(node: QuantityLiteral, typer: Typer): Exact | undefined {
  const quantity = typer.quantity(node);
  if (quantity.kind === 'period' || quantity.kind === 'unreadable') return undefined;
  return quantity.kind === 'quantity' ? toBase(quantity.value, quantity.unit) : quantity.value;
}

function memberName(target: { $type: string; name?: string } | undefined): string | undefined {
  return target?.$type === 'EnumMember' || target?.$type === 'Sector' ? target.name : undefined;
}
