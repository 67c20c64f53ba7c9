import { check } from '../check.ts';

/** "none" in a table can be "not applicable", "not limited", "not known": the text beside it says which. */
export const emptyCellWithoutMeaning = check({
  code: 'empty-cell-without-meaning',
  severity: 'warning',
  types: ['TableRow', 'CellValue'],
  run(node, context) {
    const value = node.$type === 'TableRow' ? node.result : node.value;
    if (value?.$type !== 'NoneLiteral' || node.meaning !== undefined) return;
    context.report(value, {
      ja: 'この欄は空ですが、その意味が書かれていません。「なし "対象外"」のように意味を続けてください。',
      en: 'This cell is empty, and nothing says what that means. Put the meaning after it, as in: none "does not apply".',
    });
  },
});
