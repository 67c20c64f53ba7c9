import { numberOf } from '../../lists/items.ts';
import { type Check, check } from '../check.ts';
import { countOf, siblingsIn } from './sequence.ts';

/** A number between two items that no item has. */
export const itemGap: Check = check({
  code: 'item-gap',
  severity: 'info',
  types: ['ControlList', 'ControlItem'],
  run(holder, context) {
    const siblings = siblingsIn(holder);
    for (const [position, { item, piece }] of siblings.entries()) {
      const before = siblings[position - 1];
      const [last, next] = [before && countOf(before.piece), countOf(piece)];
      if (!before || !last || !next || last.kind !== next.kind || next.at <= last.at + 1) continue;
      context.report(
        item,
        {
          ja: `「${numberOf(before.item)}」と「${numberOf(item)}」の間の番号がありません。抜けた項を書くか、削除された番号なら「deleted」（削除）を付けて残してください。`,
          en: `Numbers between '${numberOf(before.item)}' and '${numberOf(item)}' are missing. Write the items; a number that was deleted stays, marked 'deleted'.`,
        },
        { property: 'name' },
      );
    }
  },
});
