import { type ast, nodesAround, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Span } from '../../../document/places.ts';
import type { Sheet } from '../sheet.ts';

const EXPRESSIONS = new Set([
  'Logic',
  'Not',
  'Compare',
  'Member',
  'Applies',
  'NameRef',
  'Quantified',
  'Sum',
  'Conditional',
  'CoreOf',
  'CollectionLiteral',
  'DateFunction',
  'QuantityLiteral',
  'FractionLiteral',
  'DateLiteral',
]);

export function isExpression(node: AstNode): node is ast.Expression {
  return EXPRESSIONS.has(node.$type);
}

/** The expression that is selected as a whole, with or without the brackets around it. */
export function selectedExpression(sheet: Sheet, range: Range): { node: ast.Expression; span: Span } | undefined {
  const selected = trimmed(sheet, sheet.span(range));
  if (selected.start >= selected.end) return undefined;
  const inner = /^[(（]/.test(sheet.slice(selected)) ? trimmed(sheet, narrowed(selected)) : selected;
  const node = nodesAround(sheet.document, inner.start).find((each): each is ast.Expression => {
    const { start, end } = spanOf(each);
    return isExpression(each) && [selected, inner].some((span) => span.start === start && span.end === end);
  });
  return node && { node, span: selected };
}

function trimmed(sheet: Sheet, span: Span): Span {
  const text = sheet.slice(span);
  const start = span.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, span.start + text.trimEnd().length) };
}

function narrowed({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

/** A node and all nodes in it. */
export function* nodesIn(node: AstNode): Generator<AstNode> {
  yield node;
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    for (const item of Array.isArray(value) ? value : [value])
      if (typeof item === 'object' && item !== null && '$type' in item) yield* nodesIn(item as AstNode);
  }
}
