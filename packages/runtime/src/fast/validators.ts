import type { Checking } from '../facts/checking.ts';
import type { Plan, PlannedFact, PlanType } from '../plan.ts';
import { codeTable } from './codes.ts';
import { readerOf } from './readers.ts';

/** Is a given value of the type? False also where only readCase can tell. */
export type Validator = (raw: unknown, depth: number) => boolean;

/** Facts nested deeper than this are left to readCase, which has a limit of its own. */
const DEEPEST = 90;

/** Makes validators for the types of one plan; equal types share one. */
export function validators(checking: Checking): (type: PlanType) => Validator {
  const made = new Map<PlanType, Validator>();
  const validatorOf = (type: PlanType): Validator => {
    const known = made.get(type);
    if (known !== undefined) return known;
    // A type may contain itself: what it contains asks for it only when a value is checked.
    made.set(type, (raw, depth) => validator(raw, depth));
    const strict = make(checking, type, validatorOf);
    const validator: Validator = type.optional ? (raw, depth) => raw === null || strict(raw, depth) : strict;
    made.set(type, validator);
    return validator;
  };
  return validatorOf;
}

function make(checking: Checking, type: PlanType, validatorOf: (type: PlanType) => Validator): Validator {
  if (type.type === 'entity') return entity(checking.plan, type.name, validatorOf);
  if (type.type === 'list' || type.type === 'set') {
    const items = validatorOf(type.of);
    return type.type === 'list' ? every(items) : distinct(every(items));
  }
  if ('members' in type) {
    const { packed } = codeTable({ members: type.members, sets: [] });
    return (raw) => typeof raw === 'string' && packed[raw] !== undefined;
  }
  const read = readerOf(checking, type);
  return (raw) => read(raw) !== undefined;
}

const every = (validator: Validator): Validator => {
  return (raw, depth) => {
    if (!Array.isArray(raw)) return false;
    for (let i = 0; i < raw.length; i += 1) if (!validator(raw[i], depth + 1)) return false;
    return true;
  };
};

const distinct = (validator: Validator): Validator => {
  return (raw, depth) => validator(raw, depth) && new Set(raw as unknown[]).size === (raw as unknown[]).length;
};

function entity(plan: Plan, name: string, validatorOf: (type: PlanType) => Validator): Validator {
  let facts: [PlannedFact, Validator][] | undefined;
  return (raw, depth) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || depth > DEEPEST) return false;
    facts ??= [...(plan.entities.get(name)?.values() ?? [])].map((fact) => [fact, validatorOf(fact.type)]);
    let known = 0;
    for (const [fact, isValid] of facts) {
      const value = ownMember(raw, fact.name);
      if (value === undefined) continue;
      if (!isValid(value, depth + 1)) return false;
      known += 1;
    }
    return hasMembers(raw, known);
  };
}

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Does an ordinary object inherit something of this name? */
export const isInherited = (name: string): boolean => inherited.has(name);

/** The member, if it is the object's own; see hasMembers for names that are not inherited. */
export function ownMember(of: object, name: string): unknown {
  if (inherited.has(name) && !Object.hasOwn(of, name)) return undefined;
  return (of as Record<string, unknown>)[name];
}

/** Is it an ordinary object with exactly so many members? If as many known names gave a value, it has no other. */
export function hasMembers(of: object, count: number): boolean {
  let members = 0;
  for (const _ in of) members += 1;
  return members === count && Object.getPrototypeOf(of) === Object.prototype;
}
