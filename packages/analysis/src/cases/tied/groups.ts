import { plus, type SystemDraft } from './draft.ts';
import type { Kinds, Understood } from './kinds.ts';
import { addedFrom, type Batch, countOf, type Groups, totalOf } from './parts.ts';
import { ANYTHING } from './span.ts';

/**
 * The groups of items that have one key, by the kinds of items in them. A sum that counts nothing twice wants one value of all items of a group that
 * it counts: what such a sum counts once, one without key counts once for each item. So with one item of each kind in a group, and more items
 * beside them, the two come to a and to b where b is not below a, and to nothing only together. Kinds that no such sum holds together need no group.
 */
export function addKeyed(
  draft: SystemDraft,
  kinds: Kinds,
  keyed: readonly number[],
  understood: readonly Understood[],
  isCounted: boolean,
): Groups[] {
  const found: Groups[] = [];
  for (let chosen = 1; chosen < 2 ** keyed.length; chosen++) {
    const own = keyed.filter((_, at) => (chosen >> at) % 2 === 1);
    const parts = sharedBy(kinds, own, understood);
    if (parts && (isCounted || !hasNeedless(kinds, own, understood)))
      found.push(addGroups(draft, kinds.kinds, { own, parts, understood, isCounted }));
  }
  return found;
}

/** Would without one of the kinds the same be counted once, and something else be counted as often? Then the group adds nothing to others. */
function hasNeedless({ kinds }: Kinds, own: readonly number[], understood: readonly Understood[]): boolean {
  const sums = (kind: number, isWithKey: boolean) =>
    understood.flatMap(({ key, condition }, index) =>
      (key !== undefined) === isWithKey && kinds[kind]?.holds.has(condition) ? [index] : [],
    );
  const once = (of: readonly number[]) => new Set(of.flatMap((kind) => sums(kind, true))).size;
  return own.some((kind) => {
    const others = own.filter((other) => other !== kind);
    const each = String(sums(kind, false));
    return once(others) === once(own) && (each === '' || others.some((other) => String(sums(other, false)) === each));
  });
}

interface Part {
  readonly fact: string;
  readonly kinds: ReadonlySet<number>;
}

interface Group {
  readonly own: readonly number[];
  readonly parts: readonly Part[];
  readonly understood: readonly Understood[];
  readonly isCounted: boolean;
}

/** Which kinds have one value of a fact in common; undefined where they cannot, or where nothing holds all of them together. */
function sharedBy({ kinds }: Kinds, own: readonly number[], understood: readonly Understood[]): Part[] | undefined {
  const sums = understood.filter(({ key }) => key !== undefined);
  const counted = sums.map(({ value, condition }) => ({
    fact: value?.name ?? '',
    kinds: own.filter((kind) => kinds[kind]?.holds.has(condition)),
  }));
  const parts = joined(counted.filter((each) => each.kinds.length > 0));
  const isOne = own.length === 1 || joined(parts.map((part) => ({ ...part, fact: '' }))).length === 1;
  const spanOf = (kind: number, fact: string) =>
    JSON.stringify(kinds[kind]?.spans.get(fact), (_, each: unknown) =>
      typeof each === 'bigint' ? String(each) : each,
    );
  const isAlike = parts.every(({ fact, kinds: of }) => new Set([...of].map((kind) => spanOf(kind, fact))).size === 1);
  return isOne && isAlike ? parts : undefined;
}

/** Of one fact those together that have a kind in common. */
function joined(parts: readonly { fact: string; kinds: Iterable<number> }[]): Part[] {
  const found: { fact: string; kinds: Set<number> }[] = [];
  for (const { fact, kinds } of parts) {
    const own = new Set(kinds);
    for (const other of found.filter((each) => each.fact === fact && [...own].some((kind) => each.kinds.has(kind)))) {
      for (const kind of other.kinds) own.add(kind);
      found.splice(found.indexOf(other), 1);
    }
    found.push({ fact, kinds: own });
  }
  return found;
}

function addGroups(draft: SystemDraft, kinds: Kinds['kinds'], { own, parts, understood, isCounted }: Group): Groups {
  const number = isCounted ? countOf(draft) : undefined;
  const shared = parts.map((part) => {
    const [first = 0] = part.kinds;
    const total = totalOf(draft, kinds[first]?.spans.get(part.fact) ?? ANYTHING, number);
    return { ...part, total };
  });
  const batches = own.map((kind): Batch => {
    const each = kinds[kind] as (typeof kinds)[number];
    // One item in each group, and more beside it.
    const more = number && countOf(draft);
    if (number && more) draft.implied.push([more.first, number.first]);
    const items = number && more && { number: plus(number.number, more.number), first: number.first };
    const totals: Batch['totals'] = new Map();
    for (const fact of addedFrom(each, understood)) {
      const span = each.spans.get(fact) ?? ANYTHING;
      const once = shared.find((part) => part.fact === fact && part.kinds.has(kind))?.total;
      if (!once) totals.set(fact, totalOf(draft, span, items));
      else {
        const again = totalOf(draft, span, more);
        if (span.from !== undefined)
          for (const [a] of again.terms) for (const [b] of once.terms) draft.implied.push([a, b]);
        totals.set(fact, plus(once, again));
      }
    }
    return { kind, ...(items && { items }), totals };
  });
  return { batches, ...(number && { items: number }), shared };
}
