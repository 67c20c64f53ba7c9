import type { ControlItem, ControlList, Definition, Expression, Interval } from '@fefta/bundle';
import { itemName } from './names.ts';

/** A list whose items describe an entity. */
type Described = ControlList & { of: string };

/** An item with the one around it. */
interface PlacedItem extends ControlItem {
  readonly items: PlacedItem[];
  readonly outer: PlacedItem | undefined;
}

/**
 * What a control list means, in terms of definitions: one for each item, and one for the list, which holds where one of its outermost items
 * does. Outside of its intervals an item is false.
 */
export function definitionsOf(list: ControlList, lists: ReadonlyMap<string, ControlList>, tied: TiedTo): Definition[] {
  if (list.of === undefined) return [];
  const described = list as Described;
  const numbers = byNumber(settled(list.items, {}, undefined));
  return [
    {
      ...definition(described, described),
      versions: [version({ ...list, by: undefined }, {}, anyOf(list, numbers.keys()))],
    },
    ...[...numbers].flatMap(([, versions]) => itemDefinitions(described, versions, { lists, tied })),
  ];
}

/** The facts of an entity that are, or list, entities of another kind: where a technology has its goods. */
export type TiedTo = (entity: string, goods: string) => { fact: string; many: boolean } | undefined;

interface Around {
  readonly lists: ReadonlyMap<string, ControlList>;
  readonly tied: TiedTo;
}

function itemDefinitions(list: Described, versions: readonly PlacedItem[], around: Around): Definition[] {
  const [first] = versions;
  if (first === undefined) return [];
  const meant = versions.map((item) => version(item, interval(item), itemValue(list, item, around)));
  const gaps = gapsBetween(versions).map((gap) => version(first, gap, { op: 'boolean', value: false }));
  const name = itemName({ list: list.name, item: first.number });
  const below = byNumber(versions.flatMap((item) => item.items));
  return [
    { ...definition(list, { ...first, name }), versions: [...meant, ...gaps] },
    ...[...below.values()].flatMap((children) => itemDefinitions(list, children, around)),
  ];
}

/**
 * An item applies if the conditions of those around it hold and its own, some goods to which it is tied are controlled, the items within apply
 * (one or all of them) and nothing is left out that is meant. Of an item with something still to do, that may be stated instead.
 */
function itemValue(list: Described, item: PlacedItem, around: Around): Expression {
  const outer = outerItems(item);
  if ([item, ...outer].some(({ deleted }) => deleted)) return { op: 'boolean', value: false };
  // A number that is deleted must not keep all the others from applying.
  const left = item.items.filter(({ deleted }) => !deleted);
  const below = [...byNumber(left).keys()].map((number) => listed(list, number));
  const inner: Expression[] = below.length > 0 ? [{ op: item.combine === 'all' ? 'and' : 'or', args: below }] : [];
  const args = [
    ...outer.flatMap((each) => demands(list, each, around)),
    ...demands(list, item, around),
    ...(isOpen(item) ? [either([...statement(list, item, inner.length > 0), ...inner])] : inner),
    ...[...outer, item].flatMap(exceptions),
  ];
  return args.length === 1 && args[0] ? args[0] : { op: 'and', args };
}

/** The items around an item, the outermost first. */
function outerItems({ outer }: PlacedItem): PlacedItem[] {
  return outer ? [...outerItems(outer), outer] : [];
}

/** What an item demands by itself: its condition, and the goods to which it is tied. */
function demands(list: Described, { when, goods }: ControlItem, around: Around): Expression[] {
  const tied: Expression[] =
    goods.length > 0 ? [{ op: 'or', args: goods.map((each) => goodsTest(list, each, around)) }] : [];
  return when === undefined ? tied : [when, ...tied];
}

function exceptions({ except }: ControlItem): Expression[] {
  return except.map((arg) => ({ op: 'not', arg }));
}

/** That the classification states the item or one below it. Where nothing can state it, a leaf asks for itself: it is unknown. */
function statement(list: Described, item: ControlItem, hasItems: boolean): Expression[] {
  if (list.statement === undefined) return hasItems ? [] : [listed(list, item.number)];
  const right = { op: 'items', list: list.name, item: item.number } as const;
  return [{ op: 'overlaps', left: { op: 'fact', path: [list.statement] }, right }];
}

function either(args: readonly Expression[]): Expression {
  return args.length === 1 && args[0] ? args[0] : { op: 'or', args: [...args] };
}

/** Is its condition, or that of an item within, still to be written? What says nothing controls nothing by itself. */
export function isOpen(item: ControlItem): boolean {
  if (item.deleted) return false;
  const isBare = item.when === undefined && item.goods.length === 0 && item.items.length === 0;
  return isBare || item.marks.some(({ kind }) => kind === 'to do') || item.items.some(isOpen);
}

function listed({ name: list }: ControlList, item: string): Expression {
  return { op: 'listed', list, item };
}

/** Are the goods of the technology in the list (or item)? Without a fact that holds them it is not known. */
function goodsTest(list: Described, goods: ControlItem['goods'][number], { lists, tied }: Around): Expression {
  const of = lists.get(goods.list)?.of;
  const held = of === undefined ? undefined : tied(list.of, of);
  const asked = { op: 'listed', ...goods } as const;
  if (held === undefined) return asked;
  const source: Expression = { op: 'fact', path: [held.fact] };
  if (!held.many) return { ...asked, self: source };
  return {
    op: 'any',
    variable: 'goods',
    source,
    where: { ...asked, self: { op: 'variable', name: 'goods', path: [] } },
  };
}

function anyOf(list: ControlList, numbers: Iterable<string>): Expression {
  return { op: 'or', args: [...numbers].map((number) => listed(list, number)) };
}

/** Items with the intervals in which they and all around them hold. */
function settled(items: readonly ControlItem[], around: Interval, outer: PlacedItem | undefined): PlacedItem[] {
  return items.map((item) => {
    const [from, until] = [inner(item.from, around.from, 1), inner(item.until, around.until, -1)];
    const { from: _from, until: _until, ...rest } = item;
    const placed = { ...rest, ...(from && { from }), ...(until && { until }), outer, items: [] as PlacedItem[] };
    placed.items.push(...settled(item.items, placed, placed));
    return placed;
  });
}

/** Of two days the later one (sign 1) or the earlier one (-1); an item's own amendment of unknown date goes before a day. */
function inner(own: Interval['from'], around: Interval['from'], sign: 1 | -1): Interval['from'] {
  if (own === undefined || around === undefined) return own ?? around;
  if (!('date' in own) || !('date' in around)) return 'date' in own ? around : own;
  return (own.date < around.date ? -sign : sign) > 0 ? own : around;
}

/** Items by their numbers, in the order of the first of each. */
function byNumber<T extends ControlItem>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(item.number, [...(found.get(item.number) ?? []), item]);
  return found;
}

type Named = Pick<Definition, 'name' | 'labels' | 'basis' | 'marks' | 'place'>;

function definition(list: Described, { name, labels, basis, marks, place }: Named): Omit<Definition, 'versions'> {
  return { name, labels, basis, marks, place, on: list.of, type: { type: 'boolean' } };
}

type Version = Definition['versions'][number];

function version(
  { by, basis, marks, place }: Pick<ControlItem, 'by' | 'basis' | 'marks' | 'place'>,
  force: Interval,
  value: Expression,
): Version {
  return { force, acts: force, by: by === undefined ? [] : [by], value, basis, marks, place };
}

function interval({ from, until }: Interval): Interval {
  return { ...(from && { from }), ...(until && { until }) };
}

/** The stretches of days in which no version holds. */
function gapsBetween(versions: readonly Interval[]): Interval[] {
  const sorted = [...versions].sort((a, b) => (key(a.from) < key(b.from) ? -1 : 1));
  const ends = [
    { from: undefined, until: sorted[0]?.from },
    ...sorted.map(({ until }, i) => ({ from: until, until: sorted[i + 1]?.from })),
  ];
  return ends.filter((gap, i) => (i === 0 ? gap.until : gap.from) && key(gap.from) !== key(gap.until)).map(interval);
}

/** Sorts days before amendments of unknown date, and what has no beginning before both. */
function key(endpoint: Interval['from']): string {
  if (endpoint === undefined) return '';
  return 'date' in endpoint ? `d${endpoint.date}` : `u${endpoint.amendment}`;
}

/** The numbers of a list's items as codes: each with the item around it. */
export function codesOf(list: ControlList) {
  const entries = (items: readonly ControlItem[], parent: string | undefined): CodeEntry[] =>
    items.flatMap((item) => [
      { code: item.number, ...(parent === undefined ? {} : { parent }), labels: item.labels, ...interval(item) },
      ...entries(item.items, item.number),
    ]);
  const { name, labels, basis, marks, place } = list;
  return { name, labels, basis, marks, place, entries: entries(settled(list.items, {}, undefined), undefined) };
}

type CodeEntry = Interval & { code: string; parent?: string; labels: ControlItem['labels'] };
