import type { Expression, Logic } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';

/** The arms of a chain of one operator, if the node is the chain's head. */
export function chainOf(node: Logic, operator: 'and' | 'or'): Expression[] {
  if (english(node.operator) !== operator || !node.right) return [];
  const holder = node.$container;
  if (holder.$type === 'Logic' && english(holder.operator) === operator) return [];
  const arms: Expression[] = [];
  const open: (Expression | undefined)[] = [node];
  while (open.length > 0) {
    const next = open.pop();
    if (next?.$type === 'Logic' && english(next.operator) === operator) open.push(next.right, next.left);
    else if (next) arms.push(next);
  }
  return arms;
}
