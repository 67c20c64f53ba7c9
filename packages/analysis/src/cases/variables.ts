import type { FactExpr, PlanExpr, PlanType, Result, Value } from '@fefta/runtime';
import { keyOfExpr, keyOfResult } from './keys.ts';
import { canBeNone } from './leaves.ts';
import { boundsOf, newProbes, type Order, orderOf, type Probes, positionAmong, representatives } from './probes.ts';

/** With more classes of members than these, the values of a fact are too many. */
const MOST_MEMBERS = 2000;

/**
 * What the answers depend on: a fact, whether something is there (`presence`), whether a set has one of some members (`member`), a value that is
 * computed from facts, or a test that is not taken apart.
 */
export interface Variable {
  readonly kind: 'fact' | 'presence' | 'member' | 'computed' | 'test';
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
  /** Of `member`: the members that no test tells apart. */
  readonly members?: readonly string[];
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

/** Whether something that may be none is there: true or none. */
export function presenceDraft(expr: FactExpr): Draft {
  const of = { kind: 'presence' as const, key: keyOfFact(expr), name: expr.name, expr, type: expr.type };
  return { ...of, order: 'boolean', optional: true, members: new Set(), probes: newProbes() };
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

/**
 * The variables of a draft: one with its classes; of a set whose members fall into many classes, one for each of these. Undefined where the values
 * cannot be told apart.
 */
export function finished(draft: Draft): Variable[] | undefined {
  if (draft.kind === 'presence') return [presence(draft)];
  const classes = draft.order ? undefined : memberClasses(draft);
  if (draft.order) return ofValues(draft, representatives(draft.order, draft.probes));
  if (!classes || classes.length > MOST_MEMBERS) return undefined;
  if (draft.type?.type !== 'set')
    return ofValues(
      draft,
      classes.map(([first]) => first as string),
    );
  const own = draft.optional ? [presence(draft)] : [];
  return [...own, ...classes.map((members) => hasMember(draft, members))];
}

function ofValues(draft: Draft, values: readonly Value[] | undefined): Variable[] | undefined {
  if (!values) return undefined;
  const { kind, key, name, expr, type, order, probes } = draft;
  const signature = signatureFor(draft);
  const bySignature = new Map<string, Result>();
  for (const value of draft.optional ? [...values, null] : values) {
    const own = signature(value);
    if (own !== undefined && !bySignature.has(own)) bySignature.set(own, value);
  }
  const places = new Map([...bySignature.keys()].map((own, index) => [own, index]));
  const variable: Variable = {
    kind,
    key,
    name,
    expr,
    type,
    classes: [...bySignature.values()],
    limits: new Set([...probes.constants.keys(), ...boundsOf(order).map(keyOfResult)]),
    placeOf: (value) => places.get(signature(value) ?? '') ?? -1,
  };
  return [variable];
}

/** Is it there? True, or none. */
function presence({ key, name, expr, type }: Draft): Variable {
  const placeOf = (value: Result) => (value === null ? 1 : 0);
  return { kind: 'presence', key, name, expr, type, classes: [true, null], limits: new Set(), placeOf };
}

/** Has the set one of these members? */
function hasMember({ key, name, expr, type }: Draft, members: readonly string[]): Variable {
  const placeOf = (value: Result) =>
    typeof value === 'object' && value !== null && 'items' in value
      ? value.items.some((item) => members.includes(String(item)))
        ? 0
        : 1
      : 1;
  const of = { kind: 'member' as const, key: keyOfMember(key, members), name, expr, type, members };
  return { ...of, classes: [true, false], limits: new Set(), placeOf };
}

const keyOfMember = (key: string, members: readonly string[]): string => `${key} has ${members[0]}`;

/** The members in classes that no probe tells apart. */
function memberClasses({ members, probes }: Draft): string[][] | undefined {
  if (members.size === 0) return undefined;
  const found = new Map<string, string[]>();
  for (const member of members) {
    const own = textSignature(member, probes);
    const others = found.get(own);
    if (others) others.push(member);
    else found.set(own, [member]);
  }
  return [...found.values()];
}

/** Gives values that no test tells apart the same text; undefined for a value that the tests cannot be asked about. */
function signatureFor({ kind, order, probes }: Draft): (value: Result) => string | undefined {
  return (value) => {
    if (value === null) return kind === 'test' ? 'false' : 'none';
    if (typeof value === 'boolean') return String(value);
    return order === undefined || order === 'text'
      ? textSignature(String(value), probes)
      : positionAmong(probes, order, value);
  };
}

function textSignature(text: string, { constants, sets }: Probes): string {
  const own = constants.has(JSON.stringify(text)) ? ` ${text}` : '';
  return [...sets].map((set) => (set.has(text) ? '1' : '0')).join('') + own;
}
