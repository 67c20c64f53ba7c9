import type { ControlItem, ControlList, RegimeList } from '../generated/ast.ts';
import { memberNamed } from '../incremental/guards.ts';
import { canonicalNumber, numberWithin } from '../literals/item-number.ts';

/** What items stand in: a control list of the law or a list of a regime. */
export type ItemHolder = ControlList | RegimeList;

const numbers = new WeakMap<ControlItem, string>();

/** The whole number of an item, with those of the items around it. */
export function numberOf(item: ControlItem): string {
  let known = numbers.get(item);
  if (known === undefined) {
    const { $container: outer } = item;
    const before = outer.$type === 'ControlItem' ? numberOf(outer) : '';
    numbers.set(item, (known = numberWithin(before, canonicalNumber(item.name ?? ''))));
  }
  return known;
}

/** The list in which an item stands, at whatever depth. */
export function holderOf(item: ControlItem): ItemHolder {
  let { $container: outer } = item;
  while (outer.$type === 'ControlItem') outer = outer.$container;
  return outer;
}

/** The outermost items of a list. Whoever asks sees all of it. */
export function topItems(list: ItemHolder): readonly ControlItem[] {
  if (list.$type === 'RegimeList' && list.name) memberNamed<RegimeList>(list.$container, 'lists', list.name);
  return list.items;
}

/** Every item of a list or below an item, in the order of the text. */
export function* itemsWithin(holder: ItemHolder | ControlItem): Generator<ControlItem> {
  for (const item of holder.$type === 'ControlItem' ? holder.items : topItems(holder)) {
    yield item;
    yield* itemsWithin(item);
  }
}

const tables = new WeakMap<ItemHolder, ReadonlyMap<string, readonly ControlItem[]>>();

/** The items of a list by their whole numbers; several of one number are versions of one item. */
export function itemsByNumber(list: ItemHolder): ReadonlyMap<string, readonly ControlItem[]> {
  topItems(list);
  let table = tables.get(list);
  if (!table) {
    const made = new Map<string, ControlItem[]>();
    for (const item of itemsWithin(list)) {
      const number = numberOf(item);
      const known = made.get(number);
      if (known) known.push(item);
      else made.set(number, [item]);
    }
    tables.set(list, (table = made));
  }
  return table;
}

const ties = new WeakMap<ItemHolder, boolean>();

/** Is some item of the list tied to goods? */
export function isTiedToGoods(list: ItemHolder): boolean {
  topItems(list);
  let known = ties.get(list);
  if (known === undefined) {
    known = [...itemsWithin(list)].some(({ goods }) => goods.length > 0);
    ties.set(list, known);
  }
  return known;
}

/** The first item of a list with that number, however it is written. */
export function itemNamed(list: ItemHolder | undefined, written: string): ControlItem | undefined {
  return list && itemsByNumber(list).get(canonicalNumber(written))?.[0];
}
