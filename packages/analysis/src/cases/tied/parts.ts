import { type Items, of, type SystemDraft } from './draft.ts';
import type { Kind, Understood } from './kinds.ts';
import { ANYTHING, NOT_NEGATIVE, type Span } from './span.ts';
import type { Form } from './system.ts';

/** Items of one kind that are not told apart, or items of one kind within groups of items that have one key. */
export interface Batch {
  readonly kind: number;
  /** How many there are; absent where it does not matter. */
  readonly items?: Items;
  /** What the values of a fact come to, by its name, where they are added up. */
  readonly totals: Map<string, Form>;
}

/** Groups of items that have one key; sums that count nothing twice count what the items of a group have in common once. */
export interface Groups {
  readonly batches: readonly Batch[];
  /** How many groups there are; absent where it does not matter. */
  readonly items?: Items;
  /** Of a fact that the kinds have in common: what its values come to, each group counted once. */
  readonly shared: readonly { readonly fact: string; readonly kinds: ReadonlySet<number>; readonly total: Form }[];
}

export function countOf(draft: SystemDraft): Items {
  const first = draft.unknown(true);
  return { number: of(first), first };
}

/** Where the number of items does not matter, there are always so many that their shares come to any sum. */
export function totalOf(draft: SystemDraft, span: Span, items: Items | undefined): Form {
  return items ? draft.total(span, items) : draft.number(span.from === undefined ? ANYTHING : NOT_NEGATIVE);
}

/** Does a sum that counts nothing twice count items of the kind? */
export function isKeyed({ holds }: Kind, understood: readonly Understood[]): boolean {
  return understood.some(({ key, condition }) => key !== undefined && holds.has(condition));
}

/** The facts whose values are added up for items of the kind, item by item. */
export function addedFrom({ holds }: Kind, understood: readonly Understood[]): Set<string> {
  const sums = understood.filter(({ value, key, condition }) => value && !key && holds.has(condition));
  return new Set(sums.map(({ value }) => value?.name ?? ''));
}
