import type { Period } from '../../generated/ast.ts';
import { check } from '../check.ts';

/** Without a calendar nobody can say which days are business days. */
export const businessDaysWithoutCalendar = check({
  code: 'business-days-without-calendar',
  severity: 'warning',
  types: ['Period', 'PeriodExtension'],
  run(node, context) {
    if (!node.length) return;
    const period = node.$type === 'Period' ? node : (node.$container as Period);
    const length = context.workspace.typer.quantity(node.length);
    if (length.kind !== 'period' || length.unit !== 'business-day' || period.calendar) return;
    context.report(
      node,
      {
        ja: `期間「${period.name}」は営業日で数えますが、暦がありません。「適用対象」で暦を示さないと、満了の日は分かりません。`,
        en: `The period '${period.name}' counts business days, but names no calendar. Without 'on CALENDAR' its last day stays unknown.`,
      },
      { property: 'length' },
    );
  },
});
