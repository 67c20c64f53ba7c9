import type { PlanExpr, PlanSet, PlanTest, Result } from '@fefta/runtime';

/** Stands for what an expression computes: equal for expressions that compute the same in the same way, also in plans of two bundles. */
export function keyOfExpr(expr: PlanExpr | PlanSet): string {
  return write(expr, new Map());
}

/** Stands for a value. */
export function keyOfResult(result: Result): string {
  return JSON.stringify(result, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'unknown';
}

/** Slots are numbered anew in the order in which they are met: their own numbers depend on the rest of the plan. */
function write(data: unknown, slots: Map<number, number>): string {
  if (typeof data === 'bigint') return `${data}n`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? '';
  if (data instanceof Set) return `{${[...data].map((each) => write(each, slots)).join(',')}}`;
  if (Array.isArray(data)) return `[${data.map((each) => write(each, slots)).join(',')}]`;
  const node = data as PlanExpr | PlanTest;
  if (node.op === 'fact') return `fact ${slotOf(node.slot, slots)} ${JSON.stringify(node.name)}`;
  if (node.op === 'value') return write(node.of.value, slots);
  if (node.op === 'atom') return write(node.atom.test, slots);
  const parts = Object.entries(data).map(([name, value]) =>
    name === 'slot'
      ? `slot ${slotOf(value as number, slots)}`
      : name === 'text'
        ? ''
        : `${name}:${write(value, slots)}`,
  );
  return `(${parts.join(' ')})`;
}

function slotOf(slot: number, slots: Map<number, number>): number {
  if (slot < 0) return slot;
  let known = slots.get(slot);
  if (known === undefined) slots.set(slot, (known = slots.size));
  return known;
}
