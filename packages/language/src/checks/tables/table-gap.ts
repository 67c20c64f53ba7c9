import { check } from '../check.ts';
import { headOf } from '../rules/blocks.ts';
import { both, negated } from '../rules/logic/formula.ts';
import { describeCase, isCertain } from '../rules/logic/show.ts';
import { solve } from '../rules/logic/solve.ts';
import { gridsOf } from './grids.ts';

const BUDGET = 2_000_000;
const CLOSED = new Set(['boolean', 'enum', 'sectors', 'integer', 'number', 'ratio', 'money', 'quantity', 'date']);

/** A case that no row covers. Tables of optional type may leave some out. */
export const tableGap = check({
  code: 'table-gap',
  severity: 'warning',
  types: ['Table'],
  run(table, context) {
    const { typer } = context.workspace;
    if (table.type?.optional || !(table.head?.inputs ?? []).every((each) => CLOSED.has(typer.typeOf(each).kind)))
      return;
    for (const { block, cells } of gridsOf(table, context)) {
      const found = solve(both(cells.map((row) => negated(both(row)))), BUDGET);
      if (!found || found === 'exhausted') continue;
      const facts = describeCase(found);
      context.report(
        block.node,
        {
          ja: `表「${table.name}」に当てはまる行のない事案があります：${facts.ja}。行を加えるか、型を「?」付きにしてください。`,
          en: `No row of the table '${table.name}' covers this case: ${facts.en}. Add a row, or make its type optional with '?'.`,
        },
        { ...headOf(block), ...(isCertain(found) ? {} : { severity: 'info' as const }) },
      );
    }
  },
});
