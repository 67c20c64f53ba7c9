import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { touchText } from '../incremental/recording.ts';
import type { PlacedNode } from '../parser/frame.ts';

/*
 * Where nodes and their properties stand in the text. Nothing else looks at the concrete syntax tree: the fast parser makes none,
 * so for its trees the text is parsed in full when somebody first asks for a place inside a node.
 */

const fullParsers = new WeakMap<AstNode, () => AstNode>();
const twins = new WeakMap<AstNode, AstNode>();

/** Says how to get the tree with places for a tree that has none. */
export function registerFullParse(root: AstNode, parse: () => AstNode): void {
  fullParsers.set(root, parse);
}

export function toRange(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

const NOWHERE = toRange(0, 0, 0, 0);

/** The range of a node or of one of its properties (of the whole node where the property is not written). */
export function rangeOf(node: AstNode, property?: string, index?: number): Range {
  touchText(node);
  return partOf(node, property, index)?.range ?? wholeRange(node);
}

/** The offsets of a node: of its first character, and after its last. */
export function spanOf(node: AstNode): { start: number; end: number } {
  const { $cstNode } = node;
  if ($cstNode) return { start: $cstNode.offset, end: $cstNode.end };
  const { $start, $end } = node as PlacedNode;
  return { start: $start ?? 0, end: $end ?? 0 };
}

/** The range of the name of a declaration, or of its whole text. */
export function nameRange(node: AstNode): Range {
  return rangeOf(node, 'name');
}

/** The text of a node or property as written. */
export function textOf(node: AstNode, property?: string, index?: number): string {
  touchText(node);
  const part = partOf(node, property, index);
  if (part) return part.text;
  return node.$cstNode?.text ?? documentOf(node)?.getText(wholeRange(node)) ?? '';
}

function partOf(node: AstNode, property: string | undefined, index: number | undefined): CstNode | undefined {
  if (!property) return undefined;
  return GrammarUtils.findNodeForProperty(node.$cstNode ?? twinOf(node)?.$cstNode, property, index);
}

function wholeRange(node: AstNode): Range {
  if (node.$cstNode) return node.$cstNode.range;
  const document = documentOf(node);
  const { $start, $end } = node as PlacedNode;
  return document ? { start: document.positionAt($start), end: document.positionAt($end) } : NOWHERE;
}

function documentOf(node: AstNode) {
  let root = node;
  while (root.$container) root = root.$container;
  return root.$document?.textDocument;
}

/** The same node in the tree that Langium's parser makes of the text. */
function twinOf(node: AstNode): AstNode | undefined {
  const known = twins.get(node);
  if (known) return known;
  const twin = node.$container ? twinOfChild(node, node.$container) : fullParsers.get(node)?.();
  if (twin) twins.set(node, twin);
  return twin;
}

function twinOfChild(node: AstNode, parent: AstNode): AstNode | undefined {
  const holder = twinOf(parent) as unknown as Record<string, unknown> | undefined;
  const value = holder?.[node.$containerProperty ?? ''];
  return (Array.isArray(value) ? value[node.$containerIndex ?? 0] : value) as AstNode | undefined;
}
