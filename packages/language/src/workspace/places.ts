import { type AstNode, GrammarUtils, isAstNode, isReference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { touchText } from '../incremental/recording.ts';
import type { PlacedNode } from '../parser/frame.ts';
import { spanOfReference } from '../parser/reference-place.ts';

/*
 * Where nodes and their properties stand in the text. Nothing else looks at the concrete syntax tree: the fast parser makes none,
 * so for its trees the tokens of the text are read once more when somebody asks for a place inside a node.
 */

/** A token of a property of a node. */
export interface Token {
  start: number;
  end: number;
  property: string | undefined;
  index: number | undefined;
}

type TokensByNode = ReadonlyMap<AstNode, readonly Token[]>;

const readers = new WeakMap<AstNode, () => TokensByNode>();
/** Findings come document by document: the tokens of a few are at hand, not of all. */
const recent: { root: AstNode; tokens: TokensByNode }[] = [];
const MOST_RECENT = 4;

/** Says how to find the tokens of a tree that has no concrete syntax tree. */
export function registerTokens(root: AstNode, read: () => TokensByNode): void {
  readers.set(root, read);
}

function tokensOf(node: AstNode): readonly Token[] {
  const root = rootOf(node);
  let entry = recent.find((each) => each.root === root);
  if (!entry) {
    entry = { root, tokens: readers.get(root)?.() ?? new Map() };
    recent.unshift(entry);
    recent.length = Math.min(recent.length, MOST_RECENT);
  }
  return entry.tokens.get(node) ?? [];
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

function partOf(
  node: AstNode,
  property: string | undefined,
  index: number | undefined,
): { range: Range; text: string } | undefined {
  if (!property) return undefined;
  if (node.$cstNode) return GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  const span = partSpan(node, property, index);
  const document = span && documentOf(node);
  if (!document) return undefined;
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  return { range, text: document.getText(range) };
}

/** The offsets of the value of a property, or of one value of a list (the first where none is named). */
function partSpan(node: AstNode, property: string, index = 0): { start: number; end: number } | undefined {
  const holder = (node as unknown as Record<string, unknown>)[property];
  const value = Array.isArray(holder) ? holder[index] : holder;
  if (isAstNode(value)) return spanOf(value);
  const placed = isReference(value) ? spanOfReference(value, documentOf(node)?.getText() ?? '') : undefined;
  if (placed) return placed;
  const own = tokensOf(node).filter(
    (token) => token.property === property && (token.index === undefined || token.index === index),
  );
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function wholeRange(node: AstNode): Range {
  if (node.$cstNode) return node.$cstNode.range;
  const document = documentOf(node);
  const { $start, $end } = node as PlacedNode;
  return document ? { start: document.positionAt($start), end: document.positionAt($end) } : NOWHERE;
}

function documentOf(node: AstNode) {
  return rootOf(node).$document?.textDocument;
}

function rootOf(node: AstNode): AstNode {
  let root = node;
  while (root.$container) root = root.$container;
  return root;
}
