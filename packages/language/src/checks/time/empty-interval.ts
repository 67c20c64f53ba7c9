import { type Check, check } from '../check.ts';
import { boundsOf, boundText, sameBound } from './bounds.ts';

/** Intervals that end on or before the day on which they begin: [from, until) holds no day. */
export const emptyInterval: Check = check({
  code: 'empty-interval',
  severity: 'error',
  types: ['Version', 'TableVersion', 'CodeEntry', 'GroupMember', 'Sector', 'ControlItem', 'Calendar'],
  run(node, context) {
    const { from, until } = boundsOf(node);
    if (!from || !until) return;
    const isEmpty =
      sameBound(from, until) || (from.day !== undefined && until.day !== undefined && until.day < from.day);
    if (!isEmpty) return;
    const [start, end] = [boundText(from), boundText(until)];
    context.report(
      node,
      {
        ja: `この期間には一日もありません：${start}から、${end}の前日まで。「until」（失効）の日は期間に入りません。`,
        en: `This interval holds no day: from ${start}, until ${end} exclusive. The day after 'until' is the first that is out.`,
      },
      { property: 'until' },
    );
  },
});
