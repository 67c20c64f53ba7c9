import type { Table, TableRow } from '../../generated/ast.ts';
import type { CheckContext } from '../check.ts';
import { meetingMoment, rowBlocksOf } from '../rules/blocks.ts';
import { Builder } from '../rules/logic/builder.ts';
import type { Formula } from '../rules/logic/formula.ts';
import { meetingsAt } from '../types/meetings.ts';

/** The rows of one version of a table with their cells as formulas. */
export interface Grid {
  block: ReturnType<typeof rowBlocksOf>[number];
  rows: readonly TableRow[];
  cells: readonly (readonly Formula[])[];
}

/** The versions of a table that have no other error: all rows as wide as the head, all cells of a known type. */
export function gridsOf(table: Table, context: CheckContext): Grid[] {
  const inputs = table.head?.inputs ?? [];
  return rowBlocksOf(table).flatMap((block) => {
    if (inputs.length === 0 || block.rows.some((row) => row.cells.length !== inputs.length || isBroken(row, context)))
      return [];
    const builder = new Builder(context, meetingMoment(block));
    return [
      {
        block,
        rows: block.rows,
        cells: block.rows.map((row) => row.cells.map((cell, column) => builder.cell(inputs[column], cell))),
      },
    ];
  });
}

function isBroken(row: TableRow, { workspace: { typer } }: CheckContext): boolean {
  const tests = row.cells.flatMap((cell) => cell.tests);
  return (
    !row.result ||
    tests.some((each) => typer.typeOf(each.value).kind === 'unknown' || meetingsAt(each, typer).length > 0)
  );
}
