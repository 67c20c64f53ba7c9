import type { AstNode } from 'langium';
import { hasErrors, type SourceDocument } from '../workspace/document.ts';
import { spanOf } from '../workspace/places.ts';
import type { DocumentFace } from './changes.ts';
import { isItemOfList, itemsOf } from './parts.ts';
import { unitsOf } from './recording.ts';

/** One state of a document. */
interface State {
  document: SourceDocument;
  face: DocumentFace;
}

/** A part of a document and the one that it was in the state before, to the letter. */
export type Twins = ReadonlyMap<AstNode, AstNode>;

const NONE: Twins = new Map();

/**
 * The parts of the state before that stand in the present one too. What is known of such a part by itself still holds, whatever was changed
 * around it. None where the names that the document sees, or the order of its declarations, have changed.
 */
export function twinsOf(before: State, now: State): Twins {
  if (headOf(before.document) !== headOf(now.document)) return NONE;
  const known = new Map(unitsOf(before.document.root).map(({ node, name }) => [name, node]));
  const twins = new Map<AstNode, AstNode>();
  const isSame = sameness(before.document, now.document);
  let last = -1;
  for (const { node, name } of unitsOf(now.document.root)) {
    const old = known.get(name);
    if (!old) continue;
    if ((old.$containerIndex ?? 0) < last) return NONE;
    last = old.$containerIndex ?? 0;
    if (isSame(old, node)) {
      twins.set(old, node);
      pair(itemsOf(old), itemsOf(node), twins);
    } else if (before.face.units.get(name)?.outside === now.face.units.get(name)?.outside)
      pairSame(itemsOf(old), itemsOf(node), isSame, twins);
  }
  return twins;
}

/** Namespace and imports as written. */
function headOf({ root, text }: SourceDocument): string {
  return [root.namespace, ...root.imports].map((part) => (part ? textOf(part, text) : '')).join('\n');
}

function textOf(node: AstNode, text: string): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function pair(old: readonly AstNode[], now: readonly AstNode[], twins: Map<AstNode, AstNode>): void {
  for (const [index, each] of old.entries()) twins.set(each, now[index] as AstNode);
}

/** Items of one number are told apart by their order. */
function pairSame(
  old: readonly AstNode[],
  now: readonly AstNode[],
  isSame: (old: AstNode, now: AstNode) => boolean,
  twins: Map<AstNode, AstNode>,
): void {
  const byName = Map.groupBy(old, nameOf);
  for (const each of now) {
    const other = byName.get(nameOf(each))?.shift();
    if (other && isSame(other, each)) twins.set(other, each);
  }
}

function nameOf(node: AstNode): string | undefined {
  return isItemOfList(node) ? node.name : undefined;
}

/** Are two parts written alike, and read alike? What a broken text is taken for depends on what is around it. */
function sameness(before: SourceDocument, now: SourceDocument): (a: AstNode, b: AstNode) => boolean {
  const isSound = !hasErrors(before) && !hasErrors(now);
  return (a, b) => textOf(a, before.text) === textOf(b, now.text) && (isSound || isAlike(a, b));
}

function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((each, i) => isAlike(each, b[i]));
  if ('$refText' in a) return '$refText' in b && a.$refText === b.$refText;
  const own = (node: object) => Object.entries(node).filter(([key, value]) => isOwn(key, value));
  const [first, second] = [own(a), new Map(own(b))];
  return first.length === second.size && first.every(([key, value]) => isAlike(value, second.get(key)));
}

/** Is it a property of the language, or what kind of node it is? */
function isOwn(key: string, value: unknown): boolean {
  return value !== undefined && (key === '$type' || key.charCodeAt(0) !== 36);
}

/** The node that stands where another stands in the twin of its part. */
export function twinNode(node: AstNode, part: AstNode, twin: AstNode): AstNode | undefined {
  if (node === part) return twin;
  const { $container: holder, $containerProperty: property, $containerIndex: index } = node;
  const around = holder && twinNode(holder, part, twin);
  const value = around && property && (around as unknown as Record<string, AstNode | AstNode[] | undefined>)[property];
  return Array.isArray(value) ? value[index ?? 0] : value || undefined;
}
