import type { ast } from '@fefta/language';
import type { AstNode } from 'langium';
import { forceOn } from '../dates/in-force.ts';

const LITERALS = new Set([
  'BooleanLiteral',
  'QuantityLiteral',
  'FractionLiteral',
  'DateLiteral',
  'CodeLiteral',
  'NoneLiteral',
]);
/** Definitions that name each other are followed so far; a circle ends there. */
const MOST_STEPS = 10;

/** The literal that a definition means on a day, through other definitions; undefined where it is computed, or none is in force. */
export function constantOf(definition: ast.Definition, day: string, steps = 0): ast.Literal | undefined {
  const value = valueOn(definition, day);
  if (!value || steps > MOST_STEPS) return undefined;
  if (LITERALS.has(value.$type)) return value as ast.Literal;
  const target = value.$type === 'NameRef' ? value.target?.ref : undefined;
  return target?.$type === 'Definition' ? constantOf(target as ast.Definition, day, steps + 1) : undefined;
}

function valueOn({ clauses, versions }: ast.Definition, day: string): ast.Expression | undefined {
  const version = versions.find((each) => forceOn(each, day) === 'now');
  return meansIn(version?.clauses ?? []) ?? meansIn(clauses);
}

function meansIn(clauses: readonly AstNode[]): ast.Expression | undefined {
  return clauses.find((each): each is ast.Means => each.$type === 'Means')?.value;
}
