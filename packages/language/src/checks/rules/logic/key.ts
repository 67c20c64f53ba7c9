import type { AstNode, Reference } from 'langium';
import type { Expression, QuantityLiteral } from '../../../generated/ast.ts';
import { readDate } from '../../../literals/dates.ts';
import { printExact } from '../../../literals/exact.ts';
import { type NamedDeclaration, qualifiedName } from '../../../names/name-index.ts';
import { english } from '../../../syntax/keywords.ts';
import type { Typer } from '../../../types/typer.ts';
import { toBase } from '../../../units/measure.ts';

/** Stands among the fact paths for those behind a definition or rule. */
export const HIDDEN = '*';

/** What an expression says, whatever its spelling, and the fact paths in it. */
export interface Key {
  key: string;
  facts: string[];
}

/** `path` is where the facts stand that the expression names by a bare name: "" for those of the act. */
export function keyOf(node: AstNode | undefined, typer: Typer, path = ''): Key {
  const facts: string[] = [];
  const key = print(node, typer, path, facts);
  return { key, facts };
}

const HIDING = new Set(['Definition', 'Table', 'Duty', 'Exemption', 'Exclusion', 'Condition', 'ControlList']);

/** Do the two expressions say the same? */
export function sameExpression(a: Expression | undefined, b: Expression | undefined, typer: Typer): boolean {
  return a?.$type === b?.$type && keyOf(a, typer).key === keyOf(b, typer).key;
}

function print(node: AstNode | undefined, typer: Typer, path: string, facts: string[]): string {
  if (!node) return '?';
  const expression = node as Expression;
  switch (expression.$type) {
    case 'NameRef': {
      const target = expression.target?.ref;
      if (target?.$type !== 'Fact') {
        if (target && HIDING.has(target.$type)) facts.push(HIDDEN);
        return identity(expression.target as Reference | undefined);
      }
      const key = path ? `${path}.${target.name}` : target.name;
      facts.push(key);
      return key;
    }
    case 'Member': {
      const inner: string[] = [];
      const receiver = print(expression.receiver, typer, path, inner);
      const member = expression.member?.ref;
      const key = `${receiver}.${member?.$type === 'Fact' ? member.name : identity(expression.member as Reference | undefined)}`;
      if (member && HIDING.has(member.$type)) facts.push(HIDDEN);
      facts.push(...inner.map((each) => (each === receiver ? key : each)));
      return key;
    }
    case 'ItemRef':
      facts.push(HIDDEN);
      return `ItemRef(${properties(node, typer, path, facts)})`;
    case 'QuantityLiteral':
      return printQuantity(expression, typer);
    case 'DateLiteral':
      return readDate(expression.value) ?? expression.value;
    default:
      return `${node.$type}(${properties(node, typer, path, facts)})`;
  }
}

function properties(node: AstNode, typer: Typer, path: string, facts: string[]): string {
  const parts: string[] = [];
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    const values = Array.isArray(value) ? value : [value];
    parts.push(values.map((each) => printValue(each, typer, path, facts)).join(','));
  }
  return parts.join(';');
}

function printValue(value: unknown, typer: Typer, path: string, facts: string[]): string {
  if (typeof value === 'string') return english(value);
  if (typeof value !== 'object' || value === null) return `${value}`;
  if ('$refText' in value) return identity(value as Reference);
  return '$type' in value ? print(value as AstNode, typer, path, facts) : '?';
}

function identity(reference: Reference | undefined): string {
  const target = reference?.ref;
  if (!reference || !target) return `?${reference?.$refText}`;
  if (target.$type === 'Variable' || target.$container?.$type !== 'SourceFile') return `$${reference.$refText}`;
  return `@${qualifiedName(target as NamedDeclaration)}`;
}

function printQuantity(node: QuantityLiteral, typer: Typer): string {
  const quantity = typer.quantity(node);
  if (quantity.kind === 'unreadable') return `?${quantity.word}`;
  if (quantity.kind === 'period') return `${quantity.amount} ${quantity.unit}`;
  if (quantity.kind === 'quantity')
    return `${printExact(toBase(quantity.value, quantity.unit))} ${quantity.unit.dimension}`;
  return `${printExact(quantity.value)} ${quantity.kind === 'money' ? quantity.currency : quantity.kind}`;
}
