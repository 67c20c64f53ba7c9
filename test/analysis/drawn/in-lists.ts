import { doubled, dropped, flipped, isJunction, isLimit, isOp, STRICT, times } from './changes.ts';
import { inConditions, inItems, type Sites } from './sites.ts';

/** Items of the control lists of Japan, entries of the list of the EU. */
export const IN_LISTS = {
  itemStrict: inConditions('jp.export', isOp(STRICT), flipped),
  itemLimit: inConditions('jp.export', isLimit, doubled),
  itemUnit: inConditions(
    'jp.export',
    (node) => isLimit(node) && node.unit !== undefined,
    (node) => void (node.value = times(String(node.value), 1000n)),
  ),
  itemPartDropped: inConditions('jp.export', isJunction, ({ args }) => dropped(args as unknown[], 0)),
  itemWidened: inItems('jp.export', (item) => (item.when ? [() => void delete item.when] : [])),
  itemDeleted: inItems('jp.export', (item, among) => [() => void among.splice(among.indexOf(item), 1)]),
  itemException: inItems('jp.export', (item) => item.except.map((_, at) => () => dropped(item.except, at))),
  itemCombined: inItems('jp.export', (item) =>
    item.items.length > 1 ? [() => void (item.combine = item.combine === 'any' ? 'all' : 'any')] : [],
  ),
  entryStrict: inConditions('eu.annex1', isOp(STRICT), flipped),
  entryLimit: inConditions('eu.annex1', isLimit, doubled),
  entryDeleted: inItems('eu.annex1', (item, among) => [() => void among.splice(among.indexOf(item), 1)]),
  entryPartDropped: inConditions('eu.annex1', isJunction, ({ args }) => dropped(args as unknown[], 0)),
} as const satisfies Record<string, Sites>;
