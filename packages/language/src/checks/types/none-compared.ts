import type { AstNode } from 'langium';
import type { Compare, Expression } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { textOf } from '../../workspace/places.ts';
import { type CheckContext, check } from '../check.ts';
import { keyOf } from '../rules/logic/key.ts';

const ORDERS = new Set(['>=', '>', '<=', '<']);

/** A comparison with none is false: for an optional fact that is to be said, not to be met. */
export const noneCompared = check({
  code: 'none-compared',
  severity: 'info',
  types: ['Compare'],
  run(node, context) {
    if (!ORDERS.has(english(node.operator))) return;
    for (const side of [node.left, node.right]) {
      if (
        !side ||
        (side.$type !== 'NameRef' && side.$type !== 'Member') ||
        !context.workspace.typer.typeOf(side).optional
      )
        continue;
      const asked = askedForNone(rootOf(node), context);
      if (pathsOf(side).some((each) => asked.has(keyOf(each, context.workspace.typer).key))) continue;
      const text = textOf(side);
      context.report(side, {
        ja: `「${text}」は「なし」のことがあり、そのときこの比較は偽になります。それでよければ「${text} != なし かつ …」と書いて示してください。`,
        en: `'${text}' can be none, and this comparison is false then. If that is meant, show it: '${text} != none and …'.`,
      });
    }
  },
});

/** The expression itself and what it is a member of. */
function pathsOf(node: Expression): Expression[] {
  return node.$type === 'Member' && node.receiver ? [node, ...pathsOf(node.receiver)] : [node];
}

function rootOf(node: AstNode): AstNode {
  let current = node;
  while (current.$container && isExpression(current.$container)) current = current.$container;
  return current;
}

function isExpression(node: AstNode): boolean {
  return ['Logic', 'Not', 'Compare', 'Conditional', 'Quantified', 'Sum'].includes(node.$type);
}

/** What the expression asks whether it is none. */
function askedForNone(root: AstNode, context: CheckContext): ReadonlySet<string> {
  const ask = () => new Set(comparisonsIn(root).flatMap((each) => noneSide(each, context)));
  return context.onceFor(root, 'asked for none', ask);
}

function comparisonsIn(root: AstNode): Compare[] {
  const found: Compare[] = [];
  const open: AstNode[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.$type === 'Compare') found.push(next as Compare);
    const { left, right, operand, condition, consequent, alternative } = next as unknown as Record<
      string,
      AstNode | undefined
    >;
    for (const child of [left, right, operand, condition, consequent, alternative]) if (child) open.push(child);
  }
  return found;
}

function noneSide({ left, right }: Compare, { workspace: { typer } }: CheckContext): string[] {
  if (right?.$type === 'NoneLiteral') return [keyOf(left, typer).key];
  return left?.$type === 'NoneLiteral' ? [keyOf(right, typer).key] : [];
}
