import type { Check } from '../check.ts';
import { duplicateItem } from './duplicate-item.ts';
import { incompleteListTest } from './incomplete-list-test.ts';
import { itemCircle } from './item-circle.ts';
import { itemDiffersFromEntry } from './item-differs-from-entry.ts';
import { itemGap } from './item-gap.ts';
import { itemOrder } from './item-order.ts';
import { itemWithoutCondition } from './item-without-condition.ts';
import { technologyWithoutGoods } from './technology-without-goods.ts';

export const CONTROLS_CHECKS: readonly Check[] = [
  duplicateItem,
  itemOrder,
  itemGap,
  itemWithoutCondition,
  itemCircle,
  itemDiffersFromEntry,
  technologyWithoutGoods,
  incompleteListTest,
];
