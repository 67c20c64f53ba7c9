import { IROHA } from '../path-numbers.ts';
import { type ProvisionData, splitSentences } from '../statute/index.ts';
import { fitsBelow, itemNumbers, type Numbers, subitemNumber, tidy } from './labels.ts';

/** A cell: its lines, and over how many rows it goes. */
export interface Cell {
  lines: string[];
  rows: number;
}

const LABEL = new RegExp(`^(（[^（）]{1,6}）|[${IROHA}]|[０-９一二三四五六七八九十]+)(?=[　\\s])`);

/** The signs of the lines of a cell that stand one below the other: （一）, then イ, then １. */
function addLine(line: string, column: number, row: ProvisionData, open: ProvisionData[]): void {
  const label = LABEL.exec(line)?.[1] ?? '';
  const number = subitemNumber(label);
  if (number === undefined) {
    const holder = open.at(-1);
    if (holder) holder.text.push(tidy(line));
    else row.text[column] = [row.text[column], tidy(line)].filter(Boolean).join('\n');
    return;
  }
  const kind = (text: string) => (text.startsWith('(') ? 'number' : 'kana');
  const same = open.findIndex((each) => kind(each.number) === kind(number));
  if (same >= 0) open.length = same;
  const above = open.map((each) => each.number);
  if (!fitsBelow(number, above)) open.length = 0;
  const text = tidy(line.slice(label.length));
  const deleted = /^削除。?$/.test(text);
  const child: ProvisionData = {
    kind: 'subitem',
    number,
    text: deleted ? [] : splitSentences(text),
    ...(open.length === 0 ? { column } : {}),
    ...(deleted ? { deleted: true } : {}),
    children: [],
  };
  (open.at(-1)?.children ?? row.children).push(child);
  open.push(child);
}

/** The number of a row: what its first cell says (一六), or begins with (一　電子決済手段等取引業者). */
function rowNumbers(lines: readonly string[]): Numbers | undefined {
  const [label = ''] = (lines[0] ?? '').split('　');
  return itemNumbers(label.replace(/の項$/, ''));
}

function makeRow(cells: readonly (readonly string[])[]): ProvisionData {
  const numbers = rowNumbers(cells[0] ?? []) ?? { number: '' };
  const row: ProvisionData = { kind: 'row', ...numbers, text: cells.map(() => ''), children: [] };
  for (const [column, lines] of cells.entries()) {
    const open: ProvisionData[] = [];
    // Items (一, 二) in a cell are no level of a path of a row: such a cell is kept as it is read.
    if (column > 0 && lines.some((line) => /^[一二三四五六七八九十]+　/.test(line)))
      row.text[column] = lines.join('\n');
    else for (const line of lines) addLine(line, column, row, open);
  }
  const rest = row.text.slice(1).filter((text) => text !== '');
  if (row.number !== '' && row.children.length === 0 && rest.length > 0 && rest.every((text) => text === '削除')) {
    row.deleted = true;
  }
  return row;
}

/**
 * The rows of a table. What goes over several rows by its number is one row whose lines follow each other; other texts that go over
 * several rows are said in each. Numbers of rows (一六) are those of 別表第一の一六の項; （一） and イ in a cell are its sub-items.
 */
export function tableRows(rows: readonly (readonly Cell[])[]): ProvisionData[] {
  const made: string[][][] = [];
  let spans: { left: number; lines: string[] }[] = [];
  let merged = 0;
  for (const row of rows) {
    const cells: string[][] = [];
    const rest = [...row];
    const next: typeof spans = [];
    for (let column = 0; rest.length > 0 || (spans[column]?.left ?? 0) > 0; column += 1) {
      const span = spans[column];
      const cell = span && span.left > 0 ? undefined : rest.shift();
      cells.push(cell ? cell.lines : (span?.lines ?? []));
      next[column] = cell
        ? { left: cell.rows - 1, lines: cell.lines }
        : { left: (span?.left ?? 1) - 1, lines: span?.lines ?? [] };
    }
    spans = next;
    const last = made.at(-1);
    if (merged > 0 && last) {
      for (const [index, lines] of cells.entries()) if (index > 0) last[index]?.push(...lines);
      merged -= 1;
      continue;
    }
    made.push(cells.map((lines) => [...lines]));
    const first = row[0];
    merged = first && rowNumbers(first.lines) ? first.rows - 1 : 0;
  }
  return made.map(makeRow);
}
