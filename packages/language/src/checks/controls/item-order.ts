import { numberOf } from '../../lists/items.ts';
import { type Check, check } from '../check.ts';
import { orderOf, siblingsIn } from './sequence.ts';

/** An item that stands after one with a greater number. */
export const itemOrder: Check = check({
  code: 'item-order',
  severity: 'warning',
  types: ['ControlList', 'RegimeList', 'ControlItem'],
  run(holder, context) {
    const siblings = siblingsIn(holder);
    for (const [position, { item, piece }] of siblings.entries()) {
      const before = siblings[position - 1];
      if (!before || (orderOf(before.piece, piece) ?? -1) < 0) continue;
      context.report(
        item,
        {
          ja: `「${numberOf(item)}」は「${numberOf(before.item)}」より前の番号です。番号の順に並べてください。`,
          en: `'${numberOf(item)}' comes before '${numberOf(before.item)}'. Put the items in the order of their numbers.`,
        },
        { property: 'name' },
      );
    }
  },
});
