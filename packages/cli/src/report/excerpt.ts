import type { Finding } from '@fefta/language';
import stringWidth from 'string-width';

/** A line of the source with what stands under it. */
export interface Excerpt {
  line: string;
  marker: string;
}

/** How much of a line is shown; the rest of a longer one is left out on both sides. */
const WIDTH = 100;
const BEFORE = 40;

/** Characters that would move the cursor or turn the direction of the text; they are shown as �. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSHOWABLE = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The line of a finding and a marker under its place, aligned by the width of the characters. */
export function excerpt(lines: readonly string[], { range }: Finding): Excerpt | undefined {
  const whole = lines[range.start.line];
  if (whole === undefined || whole.trim() === '') return undefined;
  const start = Math.min(range.start.character, whole.length);
  const end = range.end.line > range.start.line ? whole.length : Math.min(range.end.character, whole.length);
  const first = start > WIDTH - BEFORE ? start - BEFORE : 0;
  const line = whole.slice(first, first + WIDTH);
  const left = first > 0 ? '…' : '';
  const right = first + WIDTH < whole.length ? '…' : '';
  const indent = width(left + line.slice(0, start - first));
  const length = Math.max(1, width(line.slice(start - first, Math.max(end, start) - first)));
  return { line: left + showable(line) + right, marker: ' '.repeat(indent) + '^'.repeat(length) };
}

/** A text without tabs and without characters that act on the terminal. */
export function showable(text: string): string {
  return text.replaceAll('\t', '  ').replace(UNSHOWABLE, '\ufffd');
}

function width(text: string): number {
  return stringWidth(showable(text));
}
