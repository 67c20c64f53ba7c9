import type { Bound, Form, System } from './system.ts';

/** Some of the unknowns of a system, with numbers of their own. What is said of them must not be about others. */
export interface Subsystem extends System {
  /** A form of the whole system in the numbers of this one. */
  own(form: Form): Form;
}

export function subsystem(of: System, unknowns: ReadonlySet<number>): Subsystem {
  const numbers = new Map([...unknowns].sort((a, b) => a - b).map((unknown, index) => [unknown, index]));
  const numberOf = (unknown: number) => numbers.get(unknown) as number;
  const own = ({ terms, constant }: Form): Form => ({
    terms: new Map([...terms].map(([unknown, by]) => [numberOf(unknown), by])),
    constant,
  });
  const isIn = ({ form }: Bound) => [...form.terms.keys()].some((unknown) => unknowns.has(unknown));
  return {
    count: numbers.size,
    whole: new Set([...of.whole].filter((unknown) => unknowns.has(unknown)).map(numberOf)),
    bounds: of.bounds.filter(isIn).map(({ form, span }) => ({ form: own(form), span })),
    implied: of.implied.filter(([first]) => unknowns.has(first)).map(([a, b]) => [numberOf(a), numberOf(b)] as const),
    own,
  };
}

/** The unknowns in sets: those of one set are tied together by what is said of them, or by one of the forms. */
export function connected({ count, bounds, implied }: System, forms: readonly Form[]): Set<number>[] {
  const leaders = Array.from({ length: count }, (_, unknown) => unknown);
  const leaderOf = (unknown: number): number => {
    let at = unknown;
    while (leaders[at] !== at) at = leaders[at] as number;
    return at;
  };
  const join = ([first, ...others]: readonly number[]) => {
    for (const each of others) leaders[leaderOf(each)] = leaderOf(first as number);
  };
  for (const form of [...bounds.map((bound) => bound.form), ...forms]) join([...form.terms.keys()]);
  for (const pair of implied) join(pair);
  const sets = new Map<number, Set<number>>();
  for (const unknown of leaders.keys()) {
    const leader = leaderOf(unknown);
    sets.set(leader, (sets.get(leader) ?? new Set()).add(unknown));
  }
  return [...sets.values()];
}
