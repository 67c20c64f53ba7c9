/** What makes one empty line between a text and what is put after it. */
export function gapBefore(text: string): string {
  if (text.trim() === '') return '';
  const [ends = ''] = /(?:\r?\n)*$/.exec(text) ?? [];
  const there = ends.split('\n').length - 1;
  return '\n'.repeat(Math.max(0, 2 - there));
}
