import type { Bundle, ControlItem } from '@fefta/bundle';
import { isInForce } from '../in-force.ts';
import type { ItemRef } from './model.ts';

/** An item of the law with what holds for it because of the items in which it stands. */
export interface LawItem extends ItemRef {
  /** The origin that it has, or the closest item above. */
  origin: ControlItem['origin'];
  /** What it implements, and what the items above implement. */
  implements: ControlItem['implements'];
  /** Has it no items in it? */
  isLeaf: boolean;
  /** What it implements itself. */
  own: ControlItem['implements'];
}

/** The items of all control lists that belong to no regime, those in force on the date (all without one). */
export function lawItems({ controlLists = [] }: Bundle, asOf: string | undefined): LawItem[] {
  return controlLists
    .filter(({ regime }) => regime === undefined)
    .flatMap(({ name, items }) => below(items, { list: name, origin: undefined, implements: [] }, asOf));
}

type Above = Pick<LawItem, 'list' | 'origin' | 'implements'>;

function below(items: readonly ControlItem[], above: Above, asOf: string | undefined): LawItem[] {
  return items
    .filter((item) => isInForce(item, asOf))
    .flatMap((item) => {
      const { number, labels, place } = item;
      const inherited = {
        list: above.list,
        origin: item.origin ?? above.origin,
        implements: [...above.implements, ...item.implements],
      };
      const inner = below(item.items, inherited, asOf);
      return [{ ...inherited, number, labels, place, own: item.implements, isLeaf: inner.length === 0 }, ...inner];
    });
}
