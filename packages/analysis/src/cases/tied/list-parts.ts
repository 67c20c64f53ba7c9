import type { ListBinder } from './binders.ts';
import { NOTHING, plus, type SystemDraft } from './draft.ts';
import { addKeyed } from './groups.ts';
import type { Kind, Kinds, Understood } from './kinds.ts';
import { addedFrom, type Batch, countOf, type Groups, isKeyed, totalOf } from './parts.ts';
import { ANYTHING, type Span } from './span.ts';
import type { Form } from './system.ts';

/** The unknowns of the items of a list. */
export interface ListParts {
  readonly kinds: Kinds;
  readonly groups: readonly Groups[];
  /** What is asked, by the key of the binder: a sum, or how many items there are of which it is asked (of `all`: of which it does not hold). */
  readonly forms: ReadonlyMap<string, Form>;
}

/** Of more kinds of items that can have one key it is not worked out what groups of them come to. */
const MOST_KEYED = { counted: 3, added: 6 };

/** Puts the unknowns of the items of a list into a system. Where groups would be too many, nothing is known of sums that count nothing twice. */
export function addList(draft: SystemDraft, kinds: Kinds): ListParts {
  const all = [...kinds.understood.values()];
  const isCounted = all.some(({ binder }) => binder.op !== 'sum') || kinds.kinds.some(hasLimits(all));
  const most = MOST_KEYED[isCounted ? 'counted' : 'added'];
  const groups: Groups[] = [];
  // Where nobody counts the items, the values of one fact may be those of other items than the values of another.
  for (const understood of isCounted ? [all] : byFact(all)) {
    const own = isCounted ? [...kinds.kinds.keys()] : toldApart(kinds.kinds, understood);
    const isOfKey = (kind: number) => isKeyed(kinds.kinds[kind] as Kind, understood);
    const keyed = own.filter(isOfKey);
    if (keyed.length > most) return addList(draft, withoutKeys(kinds));
    groups.push(...addKeyed(draft, kinds, keyed, understood, isCounted));
    for (const kind of own.filter((each) => !isOfKey(each))) {
      const each = kinds.kinds[kind] as Kind;
      if (!matters(each, understood)) continue;
      const items = isCounted ? countOf(draft) : undefined;
      const batch: Batch = { kind, ...(items && { items }), totals: new Map() };
      for (const fact of addedFrom(each, understood))
        batch.totals.set(fact, totalOf(draft, each.spans.get(fact) ?? ANYTHING, items));
      groups.push({ batches: [batch], ...(items && { items }), shared: [] });
    }
  }
  const forms = new Map([...kinds.understood].map(([key, each]) => [key, formOf(kinds, groups, each)]));
  return { kinds, groups, forms };
}

function withoutKeys(kinds: Kinds): Kinds {
  return { ...kinds, understood: new Map([...kinds.understood].filter(([, { key }]) => key === undefined)) };
}

function byFact(understood: readonly Understood[]): Understood[][] {
  const facts = new Set(understood.map(({ value }) => value?.name));
  return [...facts].map((fact) => understood.filter(({ value }) => value?.name === fact));
}

/** One kind of those that the same sums count. */
function toldApart(kinds: readonly Kind[], understood: readonly Understood[]): number[] {
  const found = new Map<string, number>();
  for (const [kind, { holds }] of kinds.entries()) {
    const counted = String(understood.flatMap(({ condition }, index) => (holds.has(condition) ? [index] : [])));
    if (!found.has(counted)) found.set(counted, kind);
  }
  return [...found.values()];
}

/** Can the values be anything but what their type allows? Then it matters of how many items they are. */
const hasLimits = (understood: readonly Understood[]) => (kind: Kind) =>
  understood.some(({ value }) => {
    const span = value && kind.spans.get(value.name);
    const natural = value?.type.type === 'ratio' ? 'SHARE' : 'ANYTHING';
    return span !== undefined && !isNatural(span, natural);
  });

function isNatural({ from, to, hasFrom, hasTo }: Span, natural: 'SHARE' | 'ANYTHING'): boolean {
  return natural === 'SHARE' ? from === 0 && to === 1 && hasFrom && hasTo : from === undefined && to === undefined;
}

const isAll = ({ op }: ListBinder): boolean => op === 'all';

function matters({ holds }: Kind, understood: readonly Understood[]): boolean {
  return understood.some(({ binder, condition }) => holds.has(condition) !== isAll(binder));
}

function formOf({ kinds }: Kinds, groups: readonly Groups[], { binder, condition, value, key }: Understood): Form {
  const isAsked = (kind: number) => kinds[kind]?.holds.has(condition) !== isAll(binder);
  let form = NOTHING;
  for (const { batches, shared } of groups) {
    if (key) {
      for (const { fact, kinds: of, total } of shared)
        if (fact === value?.name && [...of].some(isAsked)) form = plus(form, total);
      continue;
    }
    for (const { kind, items, totals } of batches) {
      const own = value ? totals.get(value.name) : items?.number;
      if (own && isAsked(kind)) form = plus(form, own);
    }
  }
  return form;
}
