import {
  compareExact,
  divideExact,
  type Exact,
  type FactExpr,
  multiplyExact,
  type Rules,
  subtractExact,
  toRational,
} from '@fefta/runtime';
import { type Facts, put, read, remove } from '../facts.ts';
import type { Space } from '../space.ts';
import type { Steps } from '../steps.ts';
import { toJson } from '../to-json.ts';
import { amountOf } from './draft.ts';
import type { Kind, Understood } from './kinds.ts';
import type { ListParts } from './list-parts.ts';
import type { Batch, Groups } from './parts.ts';

/** More items than these are not listed. */
const MOST_ITEMS = 500;

/** The facts of an item of a kind, apart from what is added up. */
export type OfKind = (kind: Kind, items: Space) => Steps<Facts | undefined>;

/** A list whose items come to what was found for them; undefined where none is known. */
export function* itemsFor(
  rules: Rules,
  parts: ListParts,
  solution: readonly Exact[],
  ofKind: OfKind,
): Steps<Facts[] | undefined> {
  const listing = new Listing(rules, parts, solution);
  for (const each of parts.groups) listing.add(each);
  const { items, isWhole } = listing;
  if (!isWhole || items.length > MOST_ITEMS) return undefined;
  const known = new Map<number, Facts>();
  for (const { kind } of items) {
    if (known.has(kind)) continue;
    const facts = yield* ofKind(parts.kinds.kinds[kind] as Kind, parts.kinds.space);
    if (!facts) return undefined;
    known.set(kind, facts);
  }
  return items.map((item) => listing.facts(item, known.get(item.kind) as Facts));
}

interface Item {
  readonly kind: number;
  readonly values: ReadonlyMap<string, Exact>;
  /** Items with one number have one key. */
  readonly group: number;
}

class Listing {
  readonly items: Item[] = [];
  isWhole = true;
  private groups = 0;
  private readonly rules: Rules;
  private readonly solution: readonly Exact[];
  private readonly added: ReadonlyMap<string, FactExpr>;
  private readonly key: FactExpr | undefined;

  constructor(rules: Rules, parts: ListParts, solution: readonly Exact[]) {
    this.rules = rules;
    this.solution = solution;
    const understood: Understood[] = [...parts.kinds.understood.values()];
    this.added = new Map(understood.flatMap(({ value }) => (value ? [[value.name, value]] : [])));
    this.key = understood.find(({ key }) => key)?.key;
  }

  add(groups: Groups): void {
    const { batches, items } = groups;
    if (!items) this.addValues(groups);
    else if (this.isEven(groups)) this.addEven(groups, this.amount(items.number));
    else {
      const before = this.items.length;
      this.addValues(groups);
      const made = this.items.slice(before);
      // Items that add nothing, so that there are as many of a kind as there should be.
      for (const { kind, items: own } of batches) {
        const missing = this.numberOf(own) - made.filter((each) => each.kind === kind).length;
        for (let each = 0; each < missing && this.isWhole; each++)
          this.repeat(1, { kind, values: new Map(), group: this.groups++ });
      }
    }
  }

  /** Items whose values come to what they should, however many these are. */
  private addValues({ batches, shared }: Groups): void {
    for (const { fact, kinds, total } of shared)
      this.addShared(
        batches.filter(({ kind }) => kinds.has(kind)),
        fact,
        this.amount(total),
      );
    for (const { kind, totals } of batches) {
      const own = [...totals].filter(([name]) => !sharedIn(shared, name, kind));
      this.addAlone(kind, new Map(own.map(([name, form]) => [name, this.amount(form)])));
    }
  }

  /** Does it come to what it should with items that have all the same value? */
  private isEven({ batches, items, shared }: Groups): boolean {
    const groups = this.numberOf(items);
    return batches.every(({ kind, items: own, totals }) =>
      [...totals].every(([name, form]) => {
        const once = sharedIn(shared, name, kind);
        const even = once && multiplyExact(this.amount(once.total), divideExact(this.numberOf(own), groups) ?? 0);
        return even === undefined || compareExact(even, this.amount(form)) === 0;
      }),
    );
  }

  private numberOf(items: Batch['items']): number {
    return items ? Number(toRational(this.amount(items.number)).n) : 0;
  }

  private amount(form: Parameters<typeof amountOf>[0]): Exact {
    return amountOf(form, this.solution);
  }

  /** As many items as are needed for none of the shares to be more than the whole. */
  private addAlone(kind: number, totals: ReadonlyMap<string, Exact>): void {
    if ([...totals.values()].every(isZero)) return;
    const count = Math.max(1, ...[...totals].map(([name, total]) => this.atLeast(name, total)));
    const values = new Map([...totals].map(([name, total]) => [name, part(total, count)]));
    for (let each = 0; each < count; each++) this.items.push({ kind, values, group: this.groups++ });
  }

  private atLeast(name: string, total: Exact): number {
    if (this.added.get(name)?.type.type !== 'ratio') return 1;
    const { n, d } = toRational(total);
    return Number((n + d - 1n) / d);
  }

  /**
   * Groups whose values come to the total: of each kind so many items in each that what is counted again comes to what it should. Where that is no
   * multiple of the total, some groups have one item more: the total is cut where the remainders end.
   */
  private addShared(batches: readonly Batch[], fact: string, total: Exact): void {
    if (isZero(total)) return;
    const again = batches.map(({ kind, totals }) => {
      const form = totals.get(fact);
      const more = form ? subtractExact(this.amount(form), total) : 0;
      const times = floor(divideExact(more, total) as Exact);
      return { kind, times, rest: subtractExact(more, multiplyExact(times, total)) };
    });
    const ends = [...again.map(({ rest }) => rest), total].filter((end) => !isZero(end)).sort(compareExact);
    let before: Exact = 0;
    for (const end of ends) {
      const value = subtractExact(end, before);
      before = end;
      if (isZero(value)) continue;
      const count = this.atLeast(fact, value);
      for (let each = 0; each < count; each++) {
        const group = this.groups++;
        for (const { kind, times, rest } of again)
          this.repeat(1 + times + (compareExact(end, rest) <= 0 ? 1 : 0), {
            kind,
            values: new Map([[fact, part(value, count)]]),
            group,
          });
      }
    }
  }

  /** So many groups alike, with so many items. */
  private addEven({ batches, shared }: Groups, count: Exact): void {
    const groups = Number(toRational(count).n);
    if (groups > MOST_ITEMS) this.isWhole = false;
    for (let each = 0; each < groups && this.isWhole; each++) {
      const group = this.groups++;
      for (const { kind, items, totals } of batches) {
        const all = this.numberOf(items);
        const values = new Map([...totals].map(([name, form]) => [name, part(this.amount(form), all)]));
        for (const { fact, kinds, total } of shared)
          if (kinds.has(kind)) values.set(fact, part(this.amount(total), groups));
        this.repeat(Math.floor(all / groups) + (each < all % groups ? 1 : 0), { kind, values, group });
      }
    }
  }

  private repeat(times: number, item: Item): void {
    if (this.items.length + times > MOST_ITEMS) this.isWhole = false;
    else for (let each = 0; each < times; each++) this.items.push(item);
  }

  facts({ values, group }: Item, ofKind: Facts): Facts {
    const facts = structuredClone(ofKind);
    for (const [name, fact] of this.added) {
      const value = values.get(name);
      if (value === undefined && read(facts, fact.path) !== undefined) continue;
      remove(facts, fact.path);
      put(facts, fact.path, toJson(this.rules, fact.type, value ?? 0));
    }
    if (this.key)
      put(
        facts,
        this.key.path,
        this.key.type.type === 'text' ? String(group + 1) : toJson(this.rules, this.key.type, group + 1),
      );
    return facts;
  }
}

const sharedIn = (shared: Groups['shared'], name: string, kind: number) =>
  shared.find(({ fact, kinds }) => fact === name && kinds.has(kind));

const isZero = (value: Exact): boolean => compareExact(value, 0) === 0;

const part = (value: Exact, count: number): Exact => divideExact(value, count) ?? 0;

function floor(value: Exact): number {
  const { n, d } = toRational(value);
  return Number(n / d);
}
