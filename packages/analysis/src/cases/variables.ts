import type { FactExpr, Items, PlanExpr, PlanType, Result, Value } from '@fefta/runtime';
import { keyOfExpr } from './keys.ts';
import { canBeNone } from './leaves.ts';
import { newProbes, type Order, orderOf, type Probes, positionAmong, representatives } from './probes.ts';

/** With more classes of members than these, the sets of members are too many to be told apart. */
const MOST_CLASSES = 8;
/** The members of a list are told apart one by one where there are no more than so many. */
const FEW = 60;

/** What the answers depend on: a fact, a value that is computed from facts, or a test that is not taken apart. */
export interface Variable {
  readonly kind: 'fact' | 'computed' | 'test';
  readonly key: string;
  /** The path of the fact; the name of the definition; the test in the language. */
  readonly name: string;
  /** How it is worked out. */
  readonly expr: PlanExpr;
  readonly type: PlanType | undefined;
  /** A value of each class of values that no test tells apart. */
  readonly classes: readonly Result[];
  /** Those of them that are limits with which a test compares, by their keys. */
  readonly limits: ReadonlySet<string>;
  /** The number of the class of a value; -1 for one that is in none. */
  placeOf(value: Result): number;
}

/** A variable while the tests that look at it are gathered. */
export interface Draft {
  readonly kind: Variable['kind'];
  readonly key: string;
  readonly name: string;
  readonly expr: PlanExpr;
  readonly type: PlanType | undefined;
  readonly order: Order | undefined;
  readonly optional: boolean;
  readonly members: Set<string>;
  readonly probes: Probes;
}

export function factDraft(expr: FactExpr): Draft {
  const { type } = expr;
  const members = 'members' in type ? type.members : 'of' in type && 'members' in type.of ? type.of.members : [];
  const optional = expr.steps.some((step) => step.type.optional);
  const of = { kind: 'fact' as const, key: keyOfFact(expr), name: expr.name, expr, type, order: orderOf(type) };
  return { ...of, optional, members: new Set(members), probes: newProbes() };
}

export const keyOfFact = (expr: FactExpr): string => `fact ${expr.name}`;

export function computedDraft(expr: PlanExpr, name: string, type: PlanType | undefined, order: Order): Draft {
  const of = { kind: 'computed' as const, key: keyOfComputed(expr), name, expr, type, order };
  return { ...of, optional: canBeNone(expr), members: new Set(), probes: newProbes() };
}

export const keyOfComputed = (expr: PlanExpr): string => `value ${keyOfExpr(expr)}`;

export function testDraft(expr: PlanExpr, name: string): Draft {
  const of = { kind: 'test' as const, key: keyOfTest(expr), name, expr, type: undefined, order: 'boolean' as const };
  return { ...of, optional: false, members: new Set(), probes: newProbes() };
}

export const keyOfTest = (expr: PlanExpr): string => `test ${keyOfExpr(expr)}`;

/** The variable with its classes; undefined where the values cannot be told apart in a few classes. */
export function finished(draft: Draft): Variable | undefined {
  const values = valuesOf(draft);
  if (!values) return undefined;
  const { kind, key, name, expr, type, order, probes } = draft;
  const signature = signatureFor(draft);
  const bySignature = new Map<string, Result>();
  for (const value of draft.optional ? [...values, null] : values) {
    const own = signature(value);
    if (own !== undefined && !bySignature.has(own)) bySignature.set(own, value);
  }
  const places = new Map([...bySignature.keys()].map((own, index) => [own, index]));
  const bounds = order === 'share' ? ['0', '1'] : [];
  return {
    kind,
    key,
    name,
    expr,
    type,
    classes: [...bySignature.values()],
    limits: new Set([...probes.constants.keys(), ...bounds]),
    placeOf: (value) => places.get(signature(value) ?? '') ?? -1,
  };
}

function valuesOf({ order, type, members, probes }: Draft): Value[] | undefined {
  if (order) return representatives(order, probes);
  const found = memberClasses(members, probes);
  if (!found || type?.type !== 'set') return found;
  return found.length > MOST_CLASSES ? undefined : subsets(found, type.of);
}

/** A member for each class of members that no probe tells apart. */
function memberClasses(members: ReadonlySet<string>, probes: Probes): string[] | undefined {
  if (members.size === 0) return undefined;
  const found = new Map<string, string>();
  for (const member of members) {
    const own = textSignature(member, probes);
    if (!found.has(own)) found.set(own, member);
  }
  return found.size > FEW && members.size > FEW ? undefined : [...found.values()];
}

function subsets(members: readonly string[], of: PlanType): Items[] {
  let sets: string[][] = [[]];
  for (const member of members) sets = [...sets, ...sets.map((set) => [...set, member])];
  return sets.map((items) => ({ items, path: '', of }));
}

/** Gives values that no test tells apart the same text; undefined for a value that the tests cannot be asked about. */
function signatureFor({ kind, order, probes }: Draft): (value: Result) => string | undefined {
  const ordered = (value: Result) => positionAmong(probes, order, value);
  const of = (value: Result): string | undefined => {
    if (value === null) return kind === 'test' ? 'false' : 'none';
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'object' && 'items' in value)
      return [...new Set(value.items.map((item) => textSignature(String(item), probes)))].sort().join(' | ');
    return order === undefined || order === 'text' ? textSignature(String(value), probes) : ordered(value);
  };
  return of;
}

function textSignature(text: string, { constants, sets }: Probes): string {
  const own = constants.has(JSON.stringify(text)) ? ` ${text}` : '';
  return [...sets].map((set) => (set.has(text) ? '1' : '0')).join('') + own;
}
