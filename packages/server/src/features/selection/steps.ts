import { type Leaf, nodesAround, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type Places, placesOf, type Span } from '../../document/places.ts';
import type { View } from '../../session/view.ts';

const OPENING = /^[{[(｛［（]$/;
const CLOSING = /^[}\])｝］）]$/;

/** The stretches of text around an offset, each larger than the one before; the last is the whole file. */
export function stepsAround(view: View, offset: number): Span[] {
  const places = placesOf(view);
  // The tree of the file ends with its last declaration; the file itself comes last.
  const nodes = nodesAround(view.document, offset).filter((node) => node !== view.document.root);
  const candidates = [
    ...wordSteps(view, places, offset),
    ...bracketSteps(view, places, offset),
    ...nodes.map(spanOf),
    ...nodes.flatMap((node) => withComments(node, view, places)),
    { start: 0, end: view.text.getText().length },
  ].filter(({ start, end }) => start <= offset && offset <= end && start < end);
  return growing(candidates);
}

/** The inside of a text or quoted name, the word, and the value of which it is a part. */
function wordSteps(view: View, places: Places, offset: number): Span[] {
  const leaf = leafAt(view, places, offset);
  if (!leaf) return [];
  const source = view.text.getText();
  const isQuoted = leaf.type === 'STRING' || source[leaf.start] === '「';
  const inside = isQuoted ? [{ start: leaf.start + 1, end: leaf.end - 1 }] : [];
  const value = leaf.node && leaf.property && places.span(leaf.node, leaf.property, leaf.index);
  return [...inside, leaf, ...(value ? [value] : [])];
}

/** The word at the offset; between two, the one that begins there unless it is a sign. */
function leafAt(view: View, places: Places, offset: number): Leaf | undefined {
  const source = view.text.getText();
  const next = places.leaves[places.positionAt(offset)];
  const last = places.leaves[places.positionAt(offset) - 1];
  const holds = next && next.start <= offset ? next : undefined;
  const isWord = (leaf: Leaf) => /[\p{L}\p{N}_"「]/u.test(source.slice(leaf.start, leaf.start + 2));
  if (holds && isWord(holds)) return holds;
  return last && last.end === offset && isWord(last) ? last : holds;
}

/** What stands between two brackets, without them and with them. */
function bracketSteps(view: View, places: Places, offset: number): Span[] {
  const source = view.text.getText();
  const open: Leaf[] = [];
  const steps: Span[] = [];
  for (const leaf of places.leaves) {
    if (leaf.type === 'STRING' || leaf.end - leaf.start !== 1) continue;
    const sign = source.slice(leaf.start, leaf.end);
    if (OPENING.test(sign)) open.push(leaf);
    if (!CLOSING.test(sign)) continue;
    const opening = open.pop();
    if (!opening || opening.start > offset || leaf.end < offset) continue;
    steps.push(trimmed(source, { start: opening.end, end: leaf.start }), { start: opening.start, end: leaf.end });
  }
  return steps;
}

function trimmed(source: string, { start, end }: Span): Span {
  const inside = source.slice(start, end);
  const leading = inside.length - inside.trimStart().length;
  return { start: start + leading, end: Math.max(start + leading, start + inside.trimEnd().length) };
}

/** A declaration with the comments right above it. */
function withComments(node: AstNode, view: View, places: Places): Span[] {
  if (node.$container !== view.document.root) return [];
  const { start, end } = spanOf(node);
  let from = start;
  for (let at = places.positionAt(start) - 1; at >= 0; at--) {
    const leaf = places.leaves[at];
    if (!leaf || leaf.node || !/COMMENT$/.test(leaf.type)) break;
    const between = view.text.getText().slice(leaf.end, from);
    if (between.trim() !== '' || (between.match(/\n/g) ?? []).length > 1 || !isAlone(leaf, view)) break;
    from = leaf.start;
  }
  return [{ start: from, end }];
}

/** Does a comment begin its line? One at the end of a line belongs to what stands before it. */
function isAlone({ start }: Leaf, { text }: View): boolean {
  const end = text.positionAt(start);
  return text.getText({ start: { line: end.line, character: 0 }, end }).trim() === '';
}

/** By length, without those that cross the one before. */
function growing(spans: readonly Span[]): Span[] {
  const steps: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = steps.at(-1);
    const isLarger = !last || (span.start <= last.start && span.end >= last.end && length(span) > length(last));
    if (isLarger) steps.push(span);
  }
  return steps;
}

function length({ start, end }: Span): number {
  return end - start;
}
