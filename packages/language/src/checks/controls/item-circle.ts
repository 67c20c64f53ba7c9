import type { AstNode } from 'langium';
import type { ControlItem, ItemRef } from '../../generated/ast.ts';
import { holderOf, itemsWithin, numberOf, topItems } from '../../lists/items.ts';
import { type Check, check } from '../check.ts';
import { circles } from '../rules/components.ts';

/** Items that name each other in their conditions, so that none of them can be decided. */
export const itemCircle: Check = check({
  code: 'item-circle',
  severity: 'error',
  types: ['ControlList'],
  run(list, context) {
    // What the items around an item demand is demanded of it too.
    const named = (item: ControlItem): ControlItem[] => [
      ...(item.$container.$type === 'ControlItem' ? named(item.$container) : []),
      ...[...item.clauses, ...item.goods].flatMap(itemsNamed),
    ];
    const next = (item: ControlItem) => [...item.items, ...named(item)];
    for (const circle of circles([...itemsWithin(list)], next)) {
      const [first] = circle.filter((item) => holderOf(item) === list);
      if (!first) continue;
      const names = circle.map(numberOf).join(' → ');
      context.report(
        first,
        {
          ja: `項が互いに相手を要件にしていて、決まりません（${names}）。どれかの要件から他の項を外してください。`,
          en: `These items depend on each other and cannot be decided (${names}). Take the other item out of one condition.`,
        },
        { property: 'name' },
      );
    }
  },
});

/** The items that a condition, an exception or a tie to goods names. */
function itemsNamed(node: AstNode): ControlItem[] {
  const found: ControlItem[] = [];
  const open: unknown[] = [node];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (typeof each !== 'object' || each === null) continue;
    if (Array.isArray(each)) open.push(...each);
    else if ('$type' in each) {
      const { item } = each as Partial<ItemRef>;
      if (item?.ref) {
        topItems(holderOf(item.ref));
        found.push(item.ref);
      }
      for (const [property, value] of Object.entries(each))
        if (!property.startsWith('$') && property !== 'item') open.push(value);
    }
  }
  return found;
}
