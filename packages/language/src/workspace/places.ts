import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';

export function toRange(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

const NOWHERE = toRange(0, 0, 0, 0);

/** The only way from a node to its text: nothing else looks at the concrete syntax tree. */
export function rangeOf(node: AstNode, property?: string, index?: number): Range {
  const whole = node.$cstNode;
  const part = property ? GrammarUtils.findNodeForProperty(whole, property, index) : undefined;
  return cstRange(part ?? whole);
}

/** The range of the name of a declaration, or of its whole text. */
export function nameRange(node: AstNode): Range {
  return rangeOf(node, 'name');
}

function cstRange(node: CstNode | undefined): Range {
  return node ? node.range : NOWHERE;
}

/** The text of a node as written. */
export function textOf(node: AstNode, property?: string, index?: number): string {
  const whole = node.$cstNode;
  const part = property ? GrammarUtils.findNodeForProperty(whole, property, index) : undefined;
  return (part ?? whole)?.text ?? '';
}
