/** The running head of a page that the source has taken for text: "3A002.a.   continued" at the end. */
const PAGE_HEAD = /\s*\b\d[A-E]\d{3}[0-9a-z. ]*\s?continued$/;

/**
 * The text of a paragraph without the layout of its source: a run of blanks is one blank, `<br>` (with its `&emsp;`) a line
 * end, and the running head of a page at the end is dropped. Nothing else is changed.
 */
export function plainText(text: string): string {
  const lines = text.split(/<br>/).map((line) => line.replaceAll('&emsp;', ' ').replace(/\s+/gu, ' ').trim());
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .replace(PAGE_HEAD, '')
    .trim();
}

/** A heading and the text after it; the source often repeats the end of the heading there ("Note 1:" "1: For …"). */
export function headed(heading: string, text: string): string {
  const words = heading.split(' ');
  const repeated = words.map((_, index) => words.slice(index).join(' ')).find((end) => startsWithWord(text, end));
  const rest = repeated === undefined ? text : text.slice(repeated.length).trimStart();
  return rest === '' ? heading : `${heading} ${rest}`;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && /^(\s|$)/.test(text.slice(word.length));
}
