import type { FactExpr, PlanExpr, QuantifierExpr, SumExpr } from '@fefta/runtime';
import { keyOfExpr } from '../keys.ts';

/** Something that is asked of the items of a list. */
export type Binder = QuantifierExpr | SumExpr;

/** A binder over a list of entities among the facts of the act. */
export type ListBinder = Binder & { readonly source: FactExpr };

/** What these expressions ask of lists of entities, each once, by the path of the list. */
export function bindersIn(exprs: readonly PlanExpr[]): Map<string, ListBinder[]> {
  const found = new Map<string, Map<string, ListBinder>>();
  const seen = new Set<object>();
  const visit = (data: unknown): void => {
    if (typeof data !== 'object' || data === null || seen.has(data) || data instanceof Set || data instanceof Map)
      return;
    seen.add(data);
    if (isOverList(data as PlanExpr)) {
      const binder = data as ListBinder;
      const known = found.get(binder.source.name) ?? new Map<string, ListBinder>();
      found.set(binder.source.name, known);
      const key = keyOfExpr(binder);
      if (!known.has(key)) known.set(key, binder);
    }
    for (const [name, inner] of Object.entries(data)) if (!ASIDE.has(name)) visit(inner);
  };
  for (const each of exprs) visit(each);
  return new Map([...found].map(([name, binders]) => [name, [...binders.values()]]));
}

const ASIDE = new Set(['type', 'steps']);

export function isOverList(expr: PlanExpr): expr is ListBinder {
  const isBinder = expr.op === 'any' || expr.op === 'all' || expr.op === 'count' || expr.op === 'sum';
  if (!isBinder || expr.source.op !== 'fact' || expr.source.slot >= 0) return false;
  const { type } = expr.source;
  return type.type === 'list' && type.of.type === 'entity';
}

/** What is asked of an item, as if the item were the act; undefined where it looks at anything but the item. */
export function asOfItem(expr: PlanExpr, slot: number): PlanExpr | undefined {
  const slots = new Set([slot]);
  const copies = new Map<object, unknown>();
  let isOwn = true;
  const copy = (data: unknown): unknown => {
    if (typeof data !== 'object' || data === null || data instanceof Set || data instanceof Map) return data;
    const known = copies.get(data);
    if (known !== undefined) return known;
    const node = data as Partial<FactExpr> & Partial<Binder>;
    if (node.op === 'fact') {
      isOwn &&= slots.has(node.slot as number);
      return node.slot === slot ? { ...node, slot: -1 } : node;
    }
    if (node.op === 'any' || node.op === 'all' || node.op === 'count' || node.op === 'sum')
      slots.add(node.slot as number);
    const made: object = Array.isArray(data) ? [] : {};
    copies.set(data, made);
    for (const [name, inner] of Object.entries(data))
      Object.assign(made, { [name]: ASIDE.has(name) ? inner : copy(inner) });
    return made;
  };
  const found = copy(expr) as PlanExpr;
  return isOwn ? found : undefined;
}
