import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';

/** A text without its marks, the cursors (`<|>`) and ranges (`<|…|>`) in it, in order of their beginnings. */
export interface Marked {
  text: string;
  cursors: Position[];
  ranges: Range[];
}

const MARK = /<\|>|<\||\|>/g;

/** Reads the marks of a fixture. Japanese text never contains them. */
export function readMarks(source: string): Marked {
  const places: { mark: string; offset: number }[] = [];
  let text = '';
  let at = 0;
  for (const found of source.matchAll(MARK)) {
    text += source.slice(at, found.index);
    places.push({ mark: found[0], offset: text.length });
    at = found.index + found[0].length;
  }
  text += source.slice(at);
  const document = TextDocument.create('file:///marks', 'fefta', 0, text);
  const open: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const cursors: number[] = [];
  for (const { mark, offset } of places) {
    if (mark === '<|>') cursors.push(offset);
    else if (mark === '<|') open.push(offset);
    else ranges.push({ start: open.pop() ?? 0, end: offset });
  }
  const position = (offset: number) => document.positionAt(offset);
  return {
    text,
    cursors: cursors.map(position),
    ranges: ranges
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({ start: position(start), end: position(end) })),
  };
}
