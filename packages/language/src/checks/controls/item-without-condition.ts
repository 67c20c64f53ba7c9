import { holderOf, numberOf } from '../../lists/items.ts';
import { type Check, check } from '../check.ts';
import { isBare, marksOf } from './item-parts.ts';

/** An item that does not say what it controls, nor that this is still to be written. */
export const itemWithoutCondition: Check = check({
  code: 'item-without-condition',
  severity: 'warning',
  types: ['ControlItem'],
  run(item, context) {
    if (!item.name || holderOf(item).$type === 'RegimeList' || !isBare(item) || marksOf(item).length > 0) return;
    const number = numberOf(item);
    context.report(
      item,
      {
        ja: `項「${number}」には要件も下位の項もありません。「when」（要件）で何が該当するかを書くか、「to do」（未了）でその理由を書いてください。`,
        en: `Item '${number}' has no condition and no items within. Write 'when' and what it controls, or 'to do' and the reason.`,
      },
      { property: 'name' },
    );
  },
});
