import type { ControlItem, Expression } from '../../generated/ast.ts';
import { holderOf, itemsWithin, topItems } from '../../lists/items.ts';
import { compareExact, type Exact } from '../../literals/exact.ts';
import { english } from '../../syntax/keywords.ts';
import type { Typer } from '../../types/typer.ts';
import { keyOf } from '../rules/logic/key.ts';
import { literalValue } from '../rules/logic/literal.ts';

/** A parameter that an item and an entry of a regime both compare with a number, the same way. */
export interface SharedThreshold {
  own: Expression;
  theirs: Expression;
  /** Does the item control less than the entry, or more? Absent where the two are the same. */
  way?: 'laxer' | 'stricter';
}

/** The parameters for which both say one threshold; where one says several, they belong to different things. */
export function sharedThresholds(item: ControlItem, entry: ControlItem, typer: Typer): SharedThreshold[] {
  topItems(holderOf(entry));
  const theirs = boundsIn(entry, typer);
  return [...boundsIn(item, typer)].flatMap(([key, bound]) => {
    const other = theirs.get(key);
    if (!other || bound.count > 1 || other.count > 1) return [];
    const way = wayOf(bound, other);
    return [{ own: bound.node, theirs: other.node, ...(way ? { way } : {}) }];
  });
}

/** What is controlled from a number on, or up to one. */
interface Bound {
  node: Expression;
  from: boolean;
  open: boolean;
  value: Exact;
  /** How often the parameter is compared that way: where more than once, the numbers belong to different things. */
  count: number;
}

const SIGNS: Readonly<Record<string, { from: boolean; open: boolean }>> = {
  '>=': { from: true, open: false },
  '>': { from: true, open: true },
  '<=': { from: false, open: false },
  '<': { from: false, open: true },
};

/** The bounds in the conditions of an item and of those within, by parameter and direction. */
function boundsIn(item: ControlItem, typer: Typer): Map<string, Bound> {
  const found = new Map<string, Bound>();
  for (const each of [item, ...itemsWithin(item)])
    for (const clause of each.clauses)
      if (clause.$type === 'When') for (const node of conjuncts(clause.condition)) add(found, node, typer);
  return found;
}

/** The tests that must hold, or of which one must. */
function conjuncts(node: Expression | undefined): Expression[] {
  if (node?.$type === 'Logic') return [...conjuncts(node.left), ...conjuncts(node.right)];
  return node ? [node] : [];
}

function add(found: Map<string, Bound>, node: Expression, typer: Typer): void {
  if (node.$type !== 'Compare') return;
  const sign = SIGNS[english(node.operator)];
  const value = literalValue(node.right, typer);
  if (!sign || !isNumber(value)) return;
  const key = `${keyOf(node.left, typer).key} ${sign.from}`;
  const known = found.get(key);
  if (known) known.count++;
  else found.set(key, { node, ...sign, value, count: 1 });
}

function isNumber(value: unknown): value is Exact {
  return typeof value === 'object' && value !== null && 'numerator' in value;
}

/** Does the item control less than the entry, or more? */
function wayOf(own: Bound, other: Bound): 'laxer' | 'stricter' | undefined {
  const order = compareExact(own.value, other.value) * (own.from ? 1 : -1);
  if (order !== 0) return order > 0 ? 'laxer' : 'stricter';
  return own.open === other.open ? undefined : own.open ? 'laxer' : 'stricter';
}
