import type { Leaf } from '@fefta/language';
import type { TextEdit } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-textdocument';
import { placesOf } from '../../document/places.ts';
import type { View } from '../../session/view.ts';

const STEP = '  ';
const OPENING = /^[{[(｛［（]$/;
const CLOSING = /^[}\])｝］）]$/;
/** A line does not end with one of these: the next goes on with it. */
const GOES_ON =
  /^(?:[,、，+\-*/=]|and|or|not|is|if|then|else|where|かつ|又は|非|が|場合|ならば|さもなくば|ただし|=>|>=|<=|!=|以上|以下|超|未満)$/;

/** Indents a line that has just been begun, by the brackets that are open there. Needs no tree: most lines are begun in broken texts. */
export function indentLine(view: View, { line }: Position): TextEdit[] {
  const source = view.text.getText();
  const start = view.text.offsetAt({ line, character: 0 });
  const written = /^[ \t\u3000]*/.exec(source.slice(start, start + 1000))?.[0] ?? '';
  const { leaves } = placesOf(view);
  if (isInsideComment(leaves, start)) return [];
  const first = source.slice(start + written.length, start + written.length + 1);
  const depth = depthAt(leaves, source, start) - (CLOSING.test(first) ? 1 : 0);
  const last = leaves.findLast(({ end, type }) => end <= start && !type.endsWith('COMMENT'));
  const goesOn = last !== undefined && GOES_ON.test(source.slice(last.start, last.end)) && !CLOSING.test(first);
  const wanted = STEP.repeat(Math.max(0, depth) + (goesOn ? 1 : 0));
  if (wanted === written) return [];
  const range = { start: { line, character: 0 }, end: { line, character: written.length } };
  return [{ range, newText: wanted }];
}

function isInsideComment(leaves: readonly Leaf[], offset: number): boolean {
  return leaves.some(({ start, end, type }) => type === 'ML_COMMENT' && start < offset && offset < end);
}

function depthAt(leaves: readonly Leaf[], source: string, offset: number): number {
  let depth = 0;
  for (const { start, end } of leaves) {
    if (end > offset) break;
    if (end - start !== 1) continue;
    const sign = source.slice(start, end);
    if (OPENING.test(sign)) depth++;
    else if (CLOSING.test(sign)) depth = Math.max(0, depth - 1);
  }
  return depth;
}
