import type { IToken, TokenType } from 'chevrotain';
import {
  type AstNode,
  AstUtils,
  type CstNode,
  GrammarAST,
  GrammarUtils,
  isCompositeCstNode,
  isLeafCstNode,
  type LeafCstNode,
} from 'langium';
import { TokenUses } from '../parser/token-uses.ts';
import type { FeftaServices } from '../services.ts';
import type { SourceDocument } from './document.ts';
import { spanOf } from './places.ts';
import { childrenOf } from './symbols.ts';

/** One token of a text or one comment, and what it is there for. */
export interface Leaf {
  /** Offsets of the first character and after the last. */
  start: number;
  end: number;
  /** The name of its token type: a terminal ("ID", "STRING", "SL_COMMENT" …), or the keyword or sign itself. */
  type: string;
  /** Is it a keyword or sign where it stands? A soft keyword that serves as a name is none. */
  isKeyword: boolean;
  /** The innermost node to which it belongs; undefined where the text is broken, and for comments. */
  node: AstNode | undefined;
  /** The property of the node whose value it is (part of), and the position of the value in a list. */
  property: string | undefined;
  index: number | undefined;
}

const TERMINALS = new Set(['STRING', 'DATE', 'FRACTION', 'ITEM_CODE', 'UNIT', 'NUMBER', 'CODE', 'ID']);
/** A text that was refused may hold anything; tokens of a longer one would take too long. */
const MOST_REFUSED = 200_000;

const known = new WeakMap<SourceDocument, readonly Leaf[]>();

/**
 * All tokens and comments of a document in order. Works for every text: where it is broken, tokens that found no place in the tree come
 * without one. Never throws. Remembered with the document.
 */
export function leavesOf(services: FeftaServices, document: SourceDocument): readonly Leaf[] {
  let leaves = known.get(document);
  if (!leaves) known.set(document, (leaves = read(services, document)));
  return leaves;
}

function read(services: FeftaServices, document: SourceDocument): readonly Leaf[] {
  const { text, refusal, root } = document;
  if (refusal) return isLexable(document) ? lexical(services, text, new Map()) : [];
  if (root.$cstNode) return lexical(services, text, placesOf(root.$cstNode));
  const uses = new TokenUses();
  return services.parser.FastParser.parse(text, uses) ? placed(uses, root) : lexical(services, text, new Map());
}

/** The tokens of a text that the fast parser reads, by the nodes of a tree that it made of it. */
export function tokensByNode(services: FeftaServices, text: string, root: AstNode): Map<AstNode, Leaf[]> {
  const uses = new TokenUses();
  const byNode = new Map<AstNode, Leaf[]>();
  if (!services.parser.FastParser.parse(text, uses)) return byNode;
  for (const leaf of placed(uses, root)) {
    if (!leaf.node) continue;
    const known = byNode.get(leaf.node);
    if (known) known.push(leaf);
    else byNode.set(leaf.node, [leaf]);
  }
  return byNode;
}

function isLexable({ text, refusal }: SourceDocument): boolean {
  return text.length <= MOST_REFUSED && (refusal?.code === 'syntax' || refusal?.code === 'too-deep');
}

/** The leaves of a text that the fast parser has read. */
function placed(uses: TokenUses, root: AstNode): readonly Leaf[] {
  const leaves = uses.tokens.map((token, position): Leaf => {
    const isKeyword = !uses.isTerminal(position);
    return { ...leafOf(token), isKeyword, property: uses.slot(position)?.property };
  });
  own(leaves, root, 0);
  number(leaves, uses);
  return withComments(leaves, uses.comments);
}

/** Gives the leaves from a position on that lie in the node to it and its children; returns the position of the next leaf. */
function own(leaves: readonly Leaf[], node: AstNode, from: number): number {
  let at = from;
  const { end } = spanOf(node);
  for (const child of childrenOf(node)) {
    const { start } = spanOf(child);
    at = take(leaves, node, at, start);
    at = own(leaves, child, at);
  }
  return take(leaves, node, at, end);
}

function take(leaves: readonly Leaf[], node: AstNode, from: number, until: number): number {
  let at = from;
  for (let leaf = leaves[at]; leaf && leaf.start < until; leaf = leaves[++at]) leaf.node = node;
  return at;
}

/** Counts the values of each list property. */
function number(leaves: readonly Leaf[], uses: TokenUses): void {
  const counts = new Map<AstNode, Map<string, number>>();
  for (const [position, leaf] of leaves.entries()) {
    const { node, property } = leaf;
    if (!node || property === undefined || !uses.slot(position)?.many) continue;
    let ofNode = counts.get(node);
    if (!ofNode) counts.set(node, (ofNode = new Map()));
    const before = ofNode.get(property) ?? -1;
    leaf.index = uses.isHead(position) ? before + 1 : before;
    ofNode.set(property, leaf.index);
  }
}

type Place = Pick<Leaf, 'isKeyword' | 'node' | 'property' | 'index'>;

/** All tokens of a text, with the places of those that have one. */
function lexical(services: FeftaServices, text: string, places: ReadonlyMap<number, Place>): readonly Leaf[] {
  const lexed = services.parser.Lexer.tokenize(text);
  const leaves = lexed.tokens.map((token): Leaf => ({ ...leafOf(token), ...places.get(token.startOffset) }));
  return withComments(leaves, lexed.hidden);
}

/** The places of the tokens in a tree of Langium's parser, by offset. */
function placesOf(root: CstNode): Map<number, Place> {
  const places = new Map<number, Place>();
  const counts = new Map<CstNode, number>();
  const visit = (part: CstNode): void => {
    if (isCompositeCstNode(part)) for (const inner of part.content) visit(inner);
    else if (isLeafCstNode(part) && !part.hidden) places.set(part.offset, placeOf(part, counts));
  };
  visit(root);
  return places;
}

function placeOf(leaf: LeafCstNode, counts: Map<CstNode, number>): Place {
  const node = leaf.astNode;
  // The operators of a chain come from no keyword of the grammar, but from a table made of it.
  const isKeyword = isAlwaysKeyword(leaf.tokenType) || GrammarAST.isKeyword(leaf.grammarSource);
  const assigned = assignmentAround(leaf);
  if (!assigned) return { isKeyword, node, property: undefined, index: undefined };
  const { value, assignment } = assigned;
  const property = assignment.feature;
  if (assignment.operator !== '+=') return { isKeyword, node, property, index: undefined };
  return { isKeyword, node, property, index: positionOf(value, property, counts) };
}

/** The part of the syntax that became a value of the leaf's node, and the assignment that made it one. */
function assignmentAround(leaf: LeafCstNode): { value: CstNode; assignment: GrammarAST.Assignment } | undefined {
  const around = leaf.container;
  const value = around && isDataRule(around.grammarSource) ? around : leaf;
  const assignment = assignmentOf(value);
  // The operands and operators of a chain are gathered in lists that the tree does not have.
  return assignment && assignment.feature !== 'operators' ? { value, assignment } : undefined;
}

const assignments = new WeakMap<GrammarAST.AbstractElement, { found: GrammarAST.Assignment | undefined }>();

/** The assignment in which an element of the grammar stands; remembered, for the grammar stays and the tokens are many. */
function assignmentOf({ grammarSource }: CstNode): GrammarAST.Assignment | undefined {
  if (!grammarSource) return undefined;
  let known = assignments.get(grammarSource);
  if (!known) {
    known = { found: AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment) };
    assignments.set(grammarSource, known);
  }
  return known.found;
}

/** Names of several parts, paths of citations, keywords of several words: texts that a rule of their own puts together. */
function isDataRule(element: GrammarAST.AbstractElement | undefined): boolean {
  if (!element) return false;
  let known = dataRules.get(element);
  if (known === undefined) dataRules.set(element, (known = callsDataRule(element)));
  return known;
}

const dataRules = new WeakMap<GrammarAST.AbstractElement, boolean>();

function callsDataRule(element: GrammarAST.AbstractElement): boolean {
  const called = GrammarAST.isCrossReference(element) ? element.terminal : element;
  const rule = GrammarAST.isRuleCall(called) ? called.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) && GrammarUtils.isDataTypeRule(rule);
}

/** The number of values of the property before this one in the node. */
function positionOf(value: CstNode, property: string, counts: Map<CstNode, number>): number {
  const before = counts.get(value);
  if (before !== undefined) return before;
  const siblings = value.container?.content ?? [];
  let count = -1;
  for (const sibling of siblings) {
    const assignment = assignmentOf(sibling);
    if (assignment?.feature === property && assignment.operator === '+=') counts.set(sibling, ++count);
  }
  return counts.get(value) ?? 0;
}

function leafOf(token: IToken): Leaf {
  const start = token.startOffset;
  const { tokenType } = token;
  const isKeyword = isAlwaysKeyword(tokenType);
  return { start, end: start + token.image.length, type: tokenType.name, isKeyword, ...NO_PLACE };
}

function isAlwaysKeyword({ name, CATEGORIES }: TokenType): boolean {
  return !TERMINALS.has(name) && (CATEGORIES?.length ?? 0) === 0;
}

const NO_PLACE = { node: undefined, property: undefined, index: undefined };

function withComments(leaves: readonly Leaf[], comments: readonly IToken[]): readonly Leaf[] {
  if (comments.length === 0) return leaves;
  const all = [...leaves, ...comments.map((token) => ({ ...leafOf(token), isKeyword: false }))];
  return all.sort((a, b) => a.start - b.start);
}
