import type { TableRow } from '../../generated/ast.ts';
import { type CheckContext, check } from '../check.ts';
import { both, type Formula } from '../rules/logic/formula.ts';
import { keyOf } from '../rules/logic/key.ts';
import { describeCase, isCertain } from '../rules/logic/show.ts';
import { type Case, satisfiable, solve } from '../rules/logic/solve.ts';
import { type Grid, gridsOf } from './grids.ts';

const BUDGET = 5000;

/** Two rows with different results that can both hold. */
export const overlappingRows = check({
  code: 'overlapping-rows',
  severity: 'error',
  types: ['Table'],
  run(table, context) {
    for (const grid of gridsOf(table, context)) {
      const results = grid.rows.map((row) => keyOf(row.result, context.workspace.typer).key);
      const meets = compatibility(grid, context);
      for (const [later, row] of grid.rows.entries()) {
        for (let earlier = 0; earlier < later; earlier++) {
          if (results[earlier] === results[later] || !meets(earlier, later)) continue;
          const found = solve(both([...(grid.cells[earlier] ?? []), ...(grid.cells[later] ?? [])]), BUDGET);
          if (!found || found === 'exhausted') continue;
          report(row, earlier + 1, found, context);
          break;
        }
      }
    }
  },
});

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

/** Can two rows hold in every single column? Asked once for each two cells that are written differently. */
function compatibility({ rows, cells }: Grid, context: CheckContext): (a: number, b: number) => boolean {
  const columns = (cells[0] ?? []).map((_, column) => {
    const ids = new Map<string, number>();
    const formulas: Formula[] = [];
    const idOf = rows.map((row, at) => {
      const key = keyOf(row.cells[column], context.workspace.typer).key;
      const known = ids.get(key) ?? formulas.push(cells[at]?.[column] as Formula) - 1;
      ids.set(key, known);
      return known;
    });
    const answers = new Map<number, boolean>();
    return (a: number, b: number) => {
      const [i = 0, j = 0] = [idOf[a], idOf[b]];
      const pair = i * rows.length + j;
      let answer = answers.get(pair);
      if (answer === undefined)
        answers.set(pair, (answer = satisfiable(both([formulas[i] as Formula, formulas[j] as Formula]), BUDGET)));
      return answer;
    };
  });
  return (a, b) => columns.every((meets) => meets(a, b));
}
