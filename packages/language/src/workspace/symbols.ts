import { type AstNode, isAstNode, type Reference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument } from './document.ts';
import { rangeOf, spanOf } from './places.ts';

/** What stands at a place of a text: the name of something, or a reference to something. */
export interface SymbolAt {
  kind: 'name' | 'reference';
  /** The node that has the name or holds the reference. */
  node: AstNode;
  property: string;
  /** The position in the property, where it is a list. */
  index: number | undefined;
  /** Of the name or reference as written. */
  range: Range;
  /** The declaration that is named or meant; undefined where the reference leads nowhere. */
  target: AstNode | undefined;
}

/** The innermost node whose text holds the offset (or ends at it). */
export function nodeAt(document: SourceDocument, offset: number): AstNode {
  let node: AstNode = document.root;
  for (;;) {
    // Langium gives an inner operation the place of the whole: the smallest of those that hold the offset is meant.
    const [inner] = childrenOf(node)
      .filter((child) => holds(child, offset))
      .sort((a, b) => lengthOf(a) - lengthOf(b));
    if (!inner) return node;
    node = inner;
  }
}

/** The nodes around the offset, innermost first. */
export function nodesAround(document: SourceDocument, offset: number): AstNode[] {
  const around: AstNode[] = [];
  for (let node: AstNode | undefined = nodeAt(document, offset); node; node = node.$container) around.push(node);
  return around;
}

/** The symbol at the offset; a place between two names belongs to the one that begins there. */
export function symbolAt(document: SourceDocument, offset: number): SymbolAt | undefined {
  const text = document.langium.textDocument;
  const within = ({ start, end }: Range) => text.offsetAt(start) <= offset && offset <= text.offsetAt(end);
  const found = nodesAround(document, offset)
    .flatMap((node) => symbolsOf(node))
    .filter(({ range }) => within(range));
  return found.find(({ range }) => text.offsetAt(range.start) === offset) ?? found[0];
}

/** Everything that a node itself names or refers to. */
export function symbolsOf(node: AstNode): SymbolAt[] {
  const symbols: SymbolAt[] = [];
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    if (property === 'name' && typeof value === 'string' && hasName(node)) {
      symbols.push({ kind: 'name', node, property, index: undefined, range: rangeOf(node, property), target: node });
    }
    const many = Array.isArray(value);
    for (const [position, item] of (many ? value : [value]).entries()) {
      if (!isReference(item)) continue;
      const index = many ? position : undefined;
      const range = rangeOf(node, property, index);
      symbols.push({ kind: 'reference', node, property, index, range, target: item.ref });
    }
  }
  return symbols;
}

/** The children of a node in the order of the text. */
export function childrenOf(node: AstNode): AstNode[] {
  const children: AstNode[] = [];
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$')) continue;
    for (const item of Array.isArray(value) ? value : [value]) if (isAstNode(item)) children.push(item);
  }
  return children.sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** A namespace header has a name but is no declaration: all files of the namespace have one. */
function hasName(node: AstNode): boolean {
  return node.$type !== 'NamespaceHeader';
}

function holds(node: AstNode, offset: number): boolean {
  const { start, end } = spanOf(node);
  return start <= offset && offset <= end;
}

function lengthOf(node: AstNode): number {
  const { start, end } = spanOf(node);
  return end - start;
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && '$refText' in value;
}
