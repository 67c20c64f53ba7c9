import { itemsByNumber } from '../../lists/items.ts';
import { type Check, check } from '../check.ts';
import { boundsOf, surelyMeet } from '../time/bounds.ts';

/** A number that a list gives to two items on one day. */
export const duplicateItem: Check = check({
  code: 'duplicate-item',
  severity: 'error',
  types: ['ControlList', 'RegimeList'],
  run(list, context) {
    for (const [number, versions] of itemsByNumber(list)) {
      for (const [position, item] of versions.entries()) {
        // What stands within a version of its own is told apart by that version.
        const meets = (other: typeof item) =>
          other.$container === item.$container && surelyMeet(boundsOf(other), boundsOf(item));
        if (!versions.slice(0, position).some(meets)) continue;
        context.report(
          item,
          {
            ja: `番号「${number}」の項がすでにあり、期間が重なっています。番号か期間を直してください。`,
            en: `There is an item '${number}' already for some of these days. Correct the number or the dates.`,
          },
          { property: 'name' },
        );
      }
    }
  },
});
