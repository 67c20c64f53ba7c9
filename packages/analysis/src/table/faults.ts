import type { RowFault } from '../population/model.ts';

const fault = (code: string, ja: string, en: string, path = ''): RowFault => ({ code, path, message: { ja, en } });

/** What is wrong with a line of a table. */
export const ROW = {
  ragged: (cells: number, columns: number) =>
    fault(
      'row-ragged',
      `セルが ${cells} あり、一行目の列の数 ${columns} と合いません。`,
      `There are ${cells} cells, but ${columns} columns on the first line.`,
    ),
  badQuotes: fault(
    'row-quotes',
    '引用符がセルの途中にあります。引用符を含むセルは引用符で囲み、中の引用符は二つ重ねて書いてください。',
    'A quote stands within a cell. Put a cell with quotes into quotes, and write those within it twice.',
  ),
  unclosed: (first: number, last: number) =>
    fault(
      'row-quotes',
      `引用符が閉じていません。${first} 行目から ${last} 行目までは一つのセルとなり、読めません。`,
      `A quote is not closed: lines ${first} to ${last} are one cell, and none of them could be read.`,
    ),
  badCell: (column: string, cell: string) =>
    fault(
      'row-cell',
      `列「${column}」の ${JSON.stringify(cell)} は、事実の所に置けません。列の名前は事実の名（target.listed など）で、類型そのものの列は true と書きます。`,
      `${JSON.stringify(cell)} in column "${column}" cannot be put where a fact stands. Columns are named by facts (target.listed); in one of an entity itself stands true.`,
      column,
    ),
  inexact: (column: string, value: string) =>
    fault(
      'row-inexact',
      `値 ${value} は正確に読めません（二進小数で15桁を超えるか、文字でないか、「;」を含む要素です）。小数は DECIMAL か文字列で保存してください。`,
      `The value ${value} cannot be read exactly (a binary fraction of more than 15 digits, bytes that are no text, or an element with ";"). Store fractions as DECIMAL or as text.`,
      column,
    ),
  noAct: fault(
    'row-no-act',
    '行為が分かりません。act の列に書くか、全ての行の行為を選んで（コマンドでは --act で）ください。',
    'The act is not said. Give it in a column "act", or choose that of all rows (--act on the command line).',
  ),
} as const;
