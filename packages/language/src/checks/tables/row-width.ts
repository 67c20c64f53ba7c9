import { tableOf } from '../../types/typer.ts';
import { check } from '../check.ts';

/** A row has one cell for each column. */
export const rowWidth = check({
  code: 'row-width',
  severity: 'error',
  types: ['TableRow', 'ComparisonRow'],
  run(node, context) {
    const wanted = node.$type === 'TableRow' ? tableOf(node)?.head?.inputs.length : node.$container.columns.length;
    if (wanted === undefined || node.cells.length === wanted) return;
    const count = node.cells.length;
    const few = count < wanted;
    context.report(node, {
      ja: `この行には${count}個の欄がありますが、表の列は${wanted}列です。${few ? '足りない欄を書いてください（どの値でもよければ「-」）。' : '余分な欄を取り除いてください。'}`,
      en: `This row has ${count} cell${count === 1 ? '' : 's'}, but the table has ${wanted} column${wanted === 1 ? '' : 's'}. ${few ? "Add what is missing ('-' for any value)." : 'Take out what is too much.'}`,
    });
  },
});
