import type { Bundle, ControlItem, ControlList, Regime } from '@fefta/bundle';
import { isInForce } from '../in-force.ts';
import { type LawItem, lawItems } from './items.ts';
import type { CoveredEntry, CoveredRegimeList, ItemRef, RegimeCoverage, Unmatched } from './model.ts';

/**
 * Which entries of a regime's lists the items of the law implement, and which items go back to the regime without an entry that is known.
 * With a date (ISO) only entries and items in force on it. A pure function of the bundle.
 */
export function regimeCoverage(bundle: Bundle, regime: Regime, asOf?: string): RegimeCoverage {
  const items = lawItems(bundle, asOf);
  const lists = regime.lists.flatMap((name) => {
    const list = bundle.controlLists?.find((each) => each.name === name);
    return list ? [coveredList(list, items, asOf)] : [];
  });
  const leaves = leafEntries(lists.flatMap(({ entries }) => entries));
  const ofRegime = items.filter((item) => item.isLeaf && goesBackTo(item, regime.name));
  const unmatched = ofRegime.flatMap((item) => unmatchedBy(item, regime.name));
  return {
    regime: regime.name,
    labels: regime.labels,
    ...(asOf === undefined ? {} : { asOf }),
    counts: {
      entries: leaves.length,
      implemented: leaves.filter(({ state }) => state === 'implemented').length,
      items: ofRegime.length,
      implementing: ofRegime.length - unmatched.length,
    },
    lists,
    unmatched,
  };
}

function coveredList(list: ControlList, items: readonly LawItem[], asOf: string | undefined): CoveredRegimeList {
  const naming = items.filter(({ own }) => own.some((each) => each.list === list.name && each.entry === undefined));
  const { name, labels, marks } = list;
  return {
    name,
    labels,
    marks,
    entries: entriesOf(list.items, { list: name, items, asOf, above: [] }),
    by: naming.map(plain),
  };
}

interface Around {
  list: string;
  items: readonly LawItem[];
  asOf: string | undefined;
  /** Items that implement an entry in which these stand. */
  above: readonly ItemRef[];
}

function entriesOf(entries: readonly ControlItem[], around: Around): CoveredEntry[] {
  return entries.filter((entry) => isInForce(entry, around.asOf)).map((entry) => entryOf(entry, around));
}

function entryOf({ number, labels, place, items: inner }: ControlItem, around: Around): CoveredEntry {
  const { list, items } = around;
  const own = items.filter((item) => item.own.some((each) => each.list === list && each.entry === number)).map(plain);
  const by = [...around.above, ...own];
  const entries = entriesOf(inner, { ...around, above: by });
  return { list, number, labels, place, by, entries, state: stateOf(by, entries) };
}

function stateOf(by: readonly ItemRef[], entries: readonly CoveredEntry[]): CoveredEntry['state'] {
  if (by.length > 0 || (entries.length > 0 && entries.every(({ state }) => state === 'implemented')))
    return 'implemented';
  return entries.some(({ state }) => state !== 'missing') ? 'partly' : 'missing';
}

function leafEntries(entries: readonly CoveredEntry[]): CoveredEntry[] {
  return entries.flatMap((each) => (each.entries.length === 0 ? [each] : leafEntries(each.entries)));
}

function goesBackTo({ origin, implements: all }: LawItem, regime: string): boolean {
  return all.some((each) => each.regime === regime) || (origin?.kind === 'regime' && origin.name === regime);
}

function unmatchedBy(item: LawItem, regime: string): Unmatched[] {
  const own = item.implements.filter((each) => each.regime === regime);
  return own.some(({ entry }) => entry !== undefined) ? [] : [{ ...plain(item), namesList: own.length > 0 }];
}

function plain({ list, number, labels, place }: ItemRef): ItemRef {
  return { list, number, labels, place };
}
