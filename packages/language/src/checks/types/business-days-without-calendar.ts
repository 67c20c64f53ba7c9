import type { Compare, Period, PeriodExtension, QuantityLiteral } from '../../generated/ast.ts';
import { type CheckContext, check } from '../check.ts';

/** Without a calendar nobody can say which days are business days. */
export const businessDaysWithoutCalendar = check({
  code: 'business-days-without-calendar',
  severity: 'warning',
  types: ['Period', 'PeriodExtension', 'Compare'],
  run(node, context) {
    if (node.$type === 'Compare') dateArithmetic(node, context);
    else period(node, context);
  },
});

function period(node: Period | PeriodExtension, context: CheckContext): void {
  const holder = node.$type === 'Period' ? node : (node.$container as Period);
  if (!holder.name || !isBusinessDays(node.length, context) || holder.calendar) return;
  const message = {
    ja: `期間「${holder.name}」は営業日で数えますが、暦がありません。「適用対象」で暦を示さないと、満了の日は分かりません。`,
    en: `The period '${holder.name}' counts business days, but names no calendar. Without 'on CALENDAR' its last day stays unknown.`,
  };
  context.report(node, message, { property: 'length' });
}

/** A calculation has no place for a calendar: it would fail in every case. */
function dateArithmetic({ operator, left, right }: Compare, context: CheckContext): void {
  if (operator !== '+' && operator !== '-') return;
  if (right?.$type !== 'QuantityLiteral' || !isBusinessDays(right, context)) return;
  if (context.workspace.typer.typeOf(left).kind !== 'date') return;
  const message = {
    ja: '日付の計算に営業日は使えません（暦を示せないため）。暦をもつ「期間」として書いてください。',
    en: "Business days cannot be added to a date, because no calendar can be named here. Write a 'period' on a calendar.",
  };
  context.report(right, message, { severity: 'error' });
}

function isBusinessDays(node: QuantityLiteral | undefined, { workspace }: CheckContext): boolean {
  const length = node && workspace.typer.quantity(node);
  return length?.kind === 'period' && length.unit === 'business-day';
}
