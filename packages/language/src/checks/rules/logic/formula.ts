import type { Exact } from '../../../literals/exact.ts';
import type { Type } from '../../../types/type.ts';

/** The value of a fact; null is none. Dates are days, members and codes are names. */
export type Value = boolean | string | Exact | ReadonlySet<string> | null;

/** What values a variable can have. `open`: texts, and codes of lists too long to go through. */
export type Domain =
  | { kind: 'boolean' }
  | { kind: 'number'; whole?: boolean; min?: Exact; max?: Exact }
  | { kind: 'finite'; members: readonly string[] }
  | { kind: 'open' }
  | { kind: 'set'; members?: readonly string[] };

/** Something that a case decides: a fact, or a test that is not looked into ("opaque"). */
export interface Variable {
  key: string;
  /** As a person reads it. */
  text(): string;
  type: Type;
  domain: Domain;
  optional: boolean;
  opaque: boolean;
  /** The optional entities on its path: where one is none, so is this. */
  presence: readonly Variable[];
  /** The fact paths on which it depends. */
  facts: readonly string[];
  tests: Map<string, Test>;
  /** Its tests name both codes and sectors, which are not told apart. */
  mixed?: boolean;
}

export interface Test {
  holds(value: Value): boolean;
  /** Where the answer changes. */
  threshold?: Exact;
  /** The names between which it tells apart. */
  mentions?: ReadonlySet<string>;
}

export type Formula =
  | { op: 'constant'; value: boolean }
  | { op: 'and' | 'or'; args: readonly Formula[] }
  | { op: 'not'; arg: Formula }
  | { op: 'test'; variable: Variable; test: Test };

export const TRUE: Formula = { op: 'constant', value: true };
export const FALSE: Formula = { op: 'constant', value: false };

export function both(args: readonly Formula[]): Formula {
  return combine('and', args);
}

export function either(args: readonly Formula[]): Formula {
  return combine('or', args);
}

export function negated(arg: Formula): Formula {
  if (arg.op === 'constant') return arg.value ? FALSE : TRUE;
  return arg.op === 'not' ? arg.arg : { op: 'not', arg };
}

function combine(op: 'and' | 'or', args: readonly Formula[]): Formula {
  const neutral = op === 'and';
  const rest = args.filter((each) => each.op !== 'constant' || each.value !== neutral);
  if (rest.some((each) => each.op === 'constant')) return neutral ? FALSE : TRUE;
  if (rest.length === 0) return neutral ? TRUE : FALSE;
  return rest.length === 1 && rest[0] ? rest[0] : { op, args: rest };
}
