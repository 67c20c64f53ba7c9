import type { ControlItem } from '../../generated/ast.ts';
import { holderOf, isTiedToGoods, numberOf } from '../../lists/items.ts';
import { type Check, check } from '../check.ts';
import { holdsGoods, marksOf } from './item-parts.ts';

/** An item of a list of technology that is tied to no goods, or whose goods no fact holds. */
export const technologyWithoutGoods: Check = check({
  code: 'technology-without-goods',
  severity: 'warning',
  types: ['ControlItem'],
  run(item, context) {
    const list = holderOf(item);
    for (const [index, { list: goods }] of item.goods.entries()) {
      if (!goods?.ref || !list.subject?.ref || holdsGoods(list, goods.ref, context.workspace.typer)) continue;
      const [entity, wanted] = [list.subject.ref.name, goods.ref.subject?.ref?.name ?? '…'];
      context.report(
        item,
        {
          ja: `主体「${entity}」に「${wanted}」型（又はその一覧）の項目がないため、貨物の該当を調べられません。項目を加えてください。`,
          en: `'${entity}' has no fact that is or lists '${wanted}', so the goods cannot be tested. Add such a fact.`,
        },
        { property: 'goods', index },
      );
    }
    if (item.deleted || item.items.length > 0 || marksOf(item).length > 0 || isTied(item)) return;
    if (!isTiedToGoods(list)) return;
    context.report(
      item,
      {
        ja: `この一覧の技術は貨物に結び付きますが、項「${numberOf(item)}」は結び付いていません。「technology of」（技術対象）で貨物の項を書いてください。`,
        en: `Technology of this list is tied to goods, but item '${numberOf(item)}' is not. Name the goods with 'technology of'.`,
      },
      { property: 'name' },
    );
  },
});

/** To goods of its own or of an item around it. */
function isTied(item: ControlItem): boolean {
  if (item.goods.length > 0) return true;
  return item.$container.$type === 'ControlItem' && isTied(item.$container);
}
