import type { Provision } from '@fefta/law';

/** Widths are told in steps, so that a changed word does not move a table. */
const STEP = 5;
const LEAST = 15;

/** How wide the columns of a table are on paper, in percent: what holds more words is wider. */
export function columnWidths(table: Provision): number[] {
  const sizes: number[] = [];
  const count = (column: number, text: string) => {
    sizes[column] = (sizes[column] ?? 0) + text.length;
  };
  for (const row of table.children) {
    row.text.forEach((text, column) => {
      count(column, text);
    });
    for (const each of row.children) count(each.column ?? 0, each.text.join(''));
  }
  const weights = Array.from(sizes, (size = 0) => Math.cbrt(size) + 1);
  const sum = weights.reduce((all, each) => all + each, 0);
  const widths = weights.map((each) => Math.max(LEAST, Math.round((each / sum) * (100 / STEP)) * STEP));
  const widest = widths.indexOf(Math.max(...widths));
  const rest = 100 - widths.reduce((all, each) => all + each, 0);
  return widths.map((each, at) => (at === widest ? Math.max(LEAST, each + rest) : each));
}
