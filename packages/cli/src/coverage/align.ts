import stringWidth from 'string-width';

/** Wider first columns are cut: the numbers must stay on the line. */
const WIDEST = 48;

/** Rows of text in columns, by the width of the characters: the first ones (two) to the left, numbers to the right. */
export function alignColumns(rows: readonly (readonly string[])[], left = 2): string[] {
  const cut = rows.map((row) => row.map((cell, column) => (column === 0 ? shortened(cell) : cell)));
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => stringWidth(row[column] ?? ''))));
  return cut.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column < left ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

function shortened(text: string): string {
  if (stringWidth(text) <= WIDEST) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) >= WIDEST) break;
    short += character;
  }
  return `${short}…`;
}
