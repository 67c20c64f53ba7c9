import type { ProvisionPath } from '../articles.ts';
import { IROHA } from '../path-numbers.ts';
import { comparePaths } from '../path-order.ts';
import { isLaw, type ProvisionData, pathOf, provisionsOf, referencesIn, type Statute } from '../statute/index.ts';

/** The paths that texts cite, of one law, by the article and paragraph in which they are. */
export type Cited = ReadonlyMap<string, readonly ProvisionPath[]>;

/** What a provision of a list is: an item, or a sub-item (イ) of the item before it. */
interface Place {
  item: string;
  subitem?: string;
}

const keyOf = ({ article, paragraph = 1 }: ProvisionPath): string => `${article ?? ''} ${paragraph}`;

/** All items of the main provisions of a law that texts cite, its own among them. Texts must be of the day of the law's. */
export function citedIn(law: Statute, texts: readonly Statute[]): Cited {
  const paths = texts.flatMap((text) =>
    referencesIn(text).flatMap((reference): ProvisionPath[] => {
      const { law: named, path } = reference;
      const goesHere = named === undefined ? text === law : !named.isRevised && isLaw(law, named);
      const isMain = path?.article !== undefined && path.part !== 'supplementary';
      return goesHere && isMain && path.item !== undefined ? [path] : [];
    }),
  );
  return Map.groupBy(paths, keyOf);
}

/**
 * The numbers of a list of as many provisions, as far as citations prove them: that 第三号ロ is cited proves the items 1 to 3, and イ and ロ of
 * item 3. Where as many are proved as there are, none is left that could stand between them. Undefined otherwise.
 */
export function provedPlaces(cited: readonly ProvisionPath[], count: number): Place[] | undefined {
  const items = new Map<string, number>();
  for (const { item = '', subitem = [], end } of cited) {
    const [first = '', ...deeper] = subitem;
    if (deeper.length > 0 || (first !== '' && !IROHA.includes(first))) return undefined;
    const last = subitem.length === 0 ? end : undefined;
    for (const each of [item, ...(last === undefined ? [] : [last])]) prove(items, each);
    const subitems = subitem.length === 0 ? 0 : IROHA.indexOf(end ?? first) + 1;
    items.set(item, Math.max(items.get(item) ?? 0, subitems));
  }
  const sorted = [...items].sort(([a], [b]) => comparePaths({ item: a }, { item: b }));
  const places = sorted.flatMap(([item, subitems]): Place[] => [
    { item },
    ...Array.from({ length: subitems }, (_, index) => ({ item, subitem: IROHA.charAt(index) })),
  ]);
  return count > 0 && places.length === count ? places : undefined;
}

/** Item 4 proves 1 to 3; 三の三 proves 三 and 三の二. */
function prove(items: Map<string, number>, number: string): void {
  const [first = 0, second, ...more] = number.split('-').map(Number);
  for (let each = 1; each <= first; each += 1) add(items, String(each));
  for (let branch = 2; branch <= (second ?? 0); branch += 1) add(items, `${first}-${branch}`);
  if (more.length > 0) add(items, number);
}

function add(items: Map<string, number>, number: string): void {
  if (!items.has(number)) items.set(number, 0);
}

/** Gives their numbers to the lists of a law that has lost them, where citations prove all of them. */
export function numberByCitations(law: Statute, texts: readonly Statute[]): void {
  const cited = citedIn(law, texts);
  for (const provision of provisionsOf(law)) {
    const path = provision.kind === 'paragraph' && provision.partial ? pathOf(provision) : undefined;
    if (!path?.article || !provision.children.every(({ kind }) => kind === 'note')) continue;
    const places = provedPlaces(cited.get(keyOf(path)) ?? [], provision.children.length);
    if (!places) continue;
    delete provision.partial;
    provision.children = listOf(places, provision.children) as typeof provision.children;
  }
}

function listOf(places: readonly Place[], texts: readonly ProvisionData[]): ProvisionData[] {
  const items: ProvisionData[] = [];
  for (const [index, { item, subitem }] of places.entries()) {
    const text = texts[index]?.text ?? [];
    const deleted = text.length === 1 && text[0] === '削除';
    const provision: ProvisionData = {
      kind: subitem === undefined ? 'item' : 'subitem',
      number: subitem ?? item,
      text: deleted ? [] : text,
      counted: true,
      ...(deleted ? { deleted: true } : {}),
      children: [],
    };
    (subitem === undefined ? items : (items.at(-1)?.children ?? items)).push(provision);
  }
  return items;
}
