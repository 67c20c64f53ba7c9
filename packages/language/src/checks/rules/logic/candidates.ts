import { compareExact, type Exact, exact } from '../../../literals/exact.ts';
import type { Domain, Test, Value, Variable } from './formula.ts';

const ZERO = exact(0n);
const ONE = exact(1n);
const TWO = exact(2n);
const MOST_CLASSES = 6;

/** Values that stand for all that the tests of the variable tell apart; none comes last. */
export function candidates(variable: Variable): Value[] {
  const tests = [...variable.tests.values()];
  const values = valuesIn(variable.domain, tests);
  return variable.optional ? [...values, null] : values;
}

function valuesIn(domain: Domain, tests: readonly Test[]): Value[] {
  switch (domain.kind) {
    case 'boolean':
      return [true, false];
    case 'number':
      return numbers(domain, tests);
    case 'finite':
      return classes(domain.members, tests);
    case 'open':
      return classes([...mentioned(tests), '…'], tests);
    case 'set':
      return sets(classes(domain.members ?? [...mentioned(tests), '…'], tests.map(single)));
  }
}

function mentioned(tests: readonly Test[]): Set<string> {
  return new Set(tests.flatMap((each) => [...(each.mentions ?? [])]));
}

/** A test of sets, asked of a set of one. */
function single(test: Test): Test {
  return { holds: (value) => test.holds(typeof value === 'string' ? new Set([value]) : value) };
}

/** One name for all that no test tells apart. */
function classes(names: readonly string[], tests: readonly Test[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const answers = tests.map((each) => (each.holds(name) ? '1' : '0')).join('');
    if (!found.has(answers)) found.set(answers, name);
  }
  return [...found.values()];
}

/** All sets of the names where they are few; the sets of one, of none and of all where they are many. */
function sets(names: readonly string[]): Value[] {
  if (names.length > MOST_CLASSES) return [...names.map((each) => new Set([each])), new Set<string>(), new Set(names)];
  const subsets = Array.from(
    { length: 2 ** names.length },
    (_, bits) => new Set(names.filter((_name, at) => (bits >> at) & 1)),
  );
  return subsets.sort((a, b) => Math.abs(a.size - 1) - Math.abs(b.size - 1));
}

/** The thresholds, a number between each two of them, and one beyond either end. */
function numbers(domain: Extract<Domain, { kind: 'number' }>, tests: readonly Test[]): Exact[] {
  const ends = [domain.min, domain.max, ...tests.map((each) => each.threshold)].filter(
    (each): each is Exact => each !== undefined,
  );
  const points = [...new Map(ends.map((each) => [`${each.numerator}/${each.denominator}`, each])).values()].sort(
    compareExact,
  );
  const [first = ZERO, last = ZERO] = [points[0], points.at(-1)];
  const between = points.slice(1).flatMap((next, at) => insides(points[at] ?? ZERO, next, domain.whole));
  const all = [
    ...points,
    ...between,
    minus(wholeBelow(first, domain.whole), ONE),
    plus(wholeAbove(last, domain.whole), ONE),
  ];
  return all.filter(
    (each) =>
      (!domain.min || compareExact(each, domain.min) >= 0) &&
      (!domain.max || compareExact(each, domain.max) <= 0) &&
      (!domain.whole || each.denominator === 1n),
  );
}

function insides(low: Exact, high: Exact, whole: boolean | undefined): Exact[] {
  if (!whole) return [over(plus(low, high), TWO)];
  const next = plus(wholeBelow(low, true), ONE);
  return compareExact(next, high) < 0 ? [next] : [];
}

function wholeBelow(value: Exact, whole: boolean | undefined): Exact {
  if (!whole || value.denominator === 1n) return value;
  const cut = value.numerator / value.denominator;
  return exact(value.numerator < 0n ? cut - 1n : cut);
}

function wholeAbove(value: Exact, whole: boolean | undefined): Exact {
  return !whole || value.denominator === 1n ? value : plus(wholeBelow(value, true), ONE);
}

function plus(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

function minus(a: Exact, b: Exact): Exact {
  return plus(a, { ...b, numerator: -b.numerator });
}

function over(a: Exact, b: Exact): Exact {
  return exact(a.numerator * b.denominator, a.denominator * b.numerator);
}
