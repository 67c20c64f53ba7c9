/** A part of a comment: its lines stand in sight, or folded below a title. */
export interface Part {
  title?: string;
  lines: readonly string[];
}

/** A comment on GitHub has at most so many characters; with room for what is said of the rest. */
const MOST = 65_536 - 200;

/** The parts one after the other as far as a comment can hold them; how many entries are left out is said at the end. */
export function fitted(parts: readonly Part[], leftOut: string): string {
  let text = '';
  let left = 0;
  for (const { title, lines } of parts) {
    if (lines.length === 0) continue;
    const [begin, end] =
      title === undefined ? ['', ''] : [`<details><summary>${title}</summary>\n\n`, '\n</details>\n\n'];
    const frame = begin.length + end.length;
    let kept = '';
    let isFull = false;
    for (const line of lines) {
      // What follows something that is left out would look as if it were all.
      isFull ||= text.length + frame + kept.length + line.length + 1 > MOST;
      if (isFull) left++;
      else kept += `${line}\n`;
    }
    if (kept !== '') text += begin + kept + end;
  }
  return left > 0 ? `${text}${leftOut} ${left}\n` : text;
}
