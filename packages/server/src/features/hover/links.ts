import { spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { code, link } from './markdown.ts';

/** A link to the line of a node, under its name or another text. */
export function linkTo(node: AstNode, text = code((node as { name?: string }).name ?? '?')): string {
  let root = node;
  while (root.$container) root = root.$container;
  const document = root.$document;
  if (!document) return text;
  const { line } = document.textDocument.positionAt(spanOf(node).start);
  return link(text, `${document.uri.toString()}#L${line + 1}`);
}

/** Links to what references lead to, where they lead somewhere. */
export function linksTo(references: readonly { ref?: AstNode; $refText: string }[]): string {
  return references.map(({ ref, $refText }) => (ref ? linkTo(ref) : code($refText))).join(', ');
}
