import type { TableRow } from '../../generated/ast.ts';
import { type CheckContext, check } from '../check.ts';
import { both, type Formula, TRUE } from '../rules/logic/formula.ts';
import { keyOf } from '../rules/logic/key.ts';
import { describeCase, isCertain } from '../rules/logic/show.ts';
import { type Budget, type Case, solve } from '../rules/logic/solve.ts';
import { CellMasks } from './cell-masks.ts';
import { type Grid, gridsOf } from './grids.ts';

/** How many values and pairs of rows are looked at in one table; a table of a thousand rows takes it all. */
const BUDGET = 5_000_000;
const PER_PAIR = 8;

/** Two rows with different results that can both hold. */
export const overlappingRows = check({
  code: 'overlapping-rows',
  severity: 'error',
  types: ['Table'],
  run(table, context) {
    const budget = { left: BUDGET };
    for (const grid of gridsOf(table, context)) compareRows(grid, budget, context);
    if (budget.left > 0 || !table.name) return;
    const message = {
      ja: `表「${table.name}」は大きすぎるため、行の重なりをすべては調べていません。表を分けてください。`,
      en: `The table '${table.name}' is too large: not all of its rows were compared. Split it.`,
    };
    context.report(table, message, { property: 'name', severity: 'info' });
  },
});

function compareRows(grid: Grid, budget: Budget, context: CheckContext): void {
  const results = grid.rows.map((row) => keyOf(row.result, context.workspace.typer).key);
  const meets = compatibility(grid, budget, context);
  for (const [later, row] of grid.rows.entries()) {
    for (let earlier = 0; earlier < later && budget.left > 0; earlier++) {
      budget.left -= PER_PAIR;
      if (results[earlier] === results[later] || !meets(earlier, later)) continue;
      const found = solve(both([...(grid.cells[earlier] ?? []), ...(grid.cells[later] ?? [])]), budget);
      if (!found || found === 'exhausted') continue;
      report(row, earlier + 1, found, context);
      break;
    }
  }
}

function report(row: TableRow, other: number, found: Case, context: CheckContext): void {
  const facts = describeCase(found);
  const certain = isCertain(found);
  const doubt = certain
    ? { ja: '', en: '' }
    : {
        ja: 'ただし、この事案が実際にありうるかは確かめられていません。',
        en: ' Whether such a case can occur is not certain.',
      };
  context.report(
    row,
    {
      ja: `この行は${other}行目と同時に当てはまることがあり、結果が異なります：${facts.ja}。${doubt.ja}どちらかの欄を狭めてください。`,
      en: `This row and row ${other} can both hold, with different results: ${facts.en}.${doubt.en} Narrow one of them.`,
    },
    certain ? {} : { severity: 'warning' },
  );
}

/** Can two rows hold in every single column? Cells that are written alike are one. */
function compatibility(
  { rows, cells }: Grid,
  budget: Budget,
  context: CheckContext,
): (a: number, b: number) => boolean {
  const columns = (cells[0] ?? []).map((_, column) => {
    const numbers = new Map<string, number>();
    const formulas: Formula[] = [];
    const numberOf = rows.map((row, at) => {
      const key = keyOf(row.cells[column], context.workspace.typer).key;
      const known = numbers.get(key) ?? formulas.push(cells[at]?.[column] ?? TRUE) - 1;
      numbers.set(key, known);
      return known;
    });
    return { numberOf, masks: new CellMasks(formulas, budget) };
  });
  return (a, b) => columns.every(({ numberOf, masks }) => masks.meet(numberOf[a] ?? 0, numberOf[b] ?? 0));
}
