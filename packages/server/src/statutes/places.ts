import type { HeldRevision } from '@fefta/language';
import type { Provision } from '@fefta/law';
import type { AstNode } from 'langium';
import { type Place, uriOf } from '../features/navigation/places.ts';
import type { View } from '../session/view.ts';

/** The line of a provision in its data file: one line a provision, so that every editor can go there. */
export function placeOf(
  instrument: AstNode,
  { name }: HeldRevision,
  provision: Provision,
  view: View,
): Place | undefined {
  const file = view.project.dataFile(uriOf(instrument), name);
  if (!file) return undefined;
  const { line } = provision;
  const last = lastLine(provision);
  const end = (of: number) => ({ line: of + 1, character: 0 });
  return {
    uri: file.uri,
    range: { start: { line, character: 0 }, end: end(last) },
    selection: { start: { line, character: 0 }, end: { line, character: lineLength(file.text ?? '', line) } },
  };
}

function lastLine(provision: Provision): number {
  const last = provision.children.at(-1);
  return last ? lastLine(last) : provision.line;
}

function lineLength(text: string, line: number): number {
  let start = 0;
  for (let passed = 0; passed < line; passed++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return 0;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return (end < 0 ? text.length : end) - start;
}
