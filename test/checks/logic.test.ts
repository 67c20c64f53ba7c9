import { exact } from '@fefta/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidates } from '../../packages/language/src/checks/rules/logic/candidates.ts';
import type { Domain, Formula, Test, Value, Variable } from '../../packages/language/src/checks/rules/logic/formula.ts';
import { type Case, solve } from '../../packages/language/src/checks/rules/logic/solve.ts';

/** Facts of every kind; the last two are those of an entity that may be none. */
function variables(): Variable[] {
  const variable = (
    key: string,
    domain: Domain,
    optional: boolean,
    presence: Variable[],
    tests: [string, Test][],
  ): Variable => ({
    key,
    text: () => key,
    type: { kind: 'boolean' },
    domain,
    optional,
    opaque: false,
    presence,
    facts: [key],
    tests: new Map(tests),
  });
  const truth: [string, Test][] = [['true', { holds: (value) => value === true }]];
  const order = (bound: bigint): [string, Test] => [
    `>= ${bound}`,
    {
      threshold: exact(bound),
      holds: (value) =>
        typeof value === 'object' &&
        value !== null &&
        'numerator' in value &&
        value.numerator >= bound * value.denominator,
    },
  ];
  const is = (name: string): [string, Test] => [name, { holds: (value) => value === name }];
  const none: [string, Test] = ['none', { holds: (value) => value === null }];
  const party = variable('party', { kind: 'finite', members: ['given'] }, true, [], [none]);
  return [
    variable('a', { kind: 'boolean' }, false, [], truth),
    variable('b', { kind: 'boolean' }, true, [], [...truth, none]),
    variable('n', { kind: 'number', whole: true }, true, [], [order(3n), order(4n), order(7n), none]),
    variable('e', { kind: 'finite', members: ['x', 'y', 'z'] }, false, [], [is('x'), is('y'), is('z')]),
    party,
    variable('party.a', { kind: 'boolean' }, false, [party], [...truth, none]),
    variable('party.e', { kind: 'finite', members: ['x', 'y'] }, true, [party], [is('x'), is('y'), none]),
  ];
}

const VARIABLES = variables();

const leaf: fc.Arbitrary<Formula> = fc
  .constantFrom(...VARIABLES)
  .chain((variable) =>
    fc.constantFrom(...variable.tests.values()).map((each): Formula => ({ op: 'test', variable, test: each })),
  );

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    tie('formula').map((arg): Formula => ({ op: 'not', arg })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('formula'), { minLength: 1, maxLength: 4 }))
      .map(([op, args]): Formula => ({ op, args })),
  ),
}));

function holds(formula: Formula, found: Case): boolean {
  switch (formula.op) {
    case 'constant':
      return formula.value;
    case 'not':
      return !holds(formula.arg, found);
    case 'and':
      return formula.args.every((each) => holds(each, found));
    case 'or':
      return formula.args.some((each) => holds(each, found));
    default: {
      const absent = formula.variable.presence.some((each) => found.get(each) === null);
      return formula.test.holds(absent ? null : (found.get(formula.variable) ?? null));
    }
  }
}

function* allCases(rest: readonly Variable[] = VARIABLES): Generator<Map<Variable, Value>> {
  const [first, ...others] = rest;
  if (!first) {
    yield new Map();
    return;
  }
  for (const found of allCases(others))
    for (const value of candidates(first)) yield new Map([...found, [first, value]]);
}

test('the search finds a case exactly where there is one, and the case fulfils the formula', () => {
  const cases = [...allCases()];
  fc.assert(
    fc.property(formula, (each) => {
      const found = solve(each, 1_000_000);
      if (found === 'exhausted') throw new Error('exhausted');
      expect(found !== undefined).toBe(cases.some((one) => holds(each, one)));
      if (!found) return;
      const completed = new Map([
        ...VARIABLES.map((variable) => [variable, candidates(variable)[0] ?? null] as const),
        ...found,
      ]);
      expect(holds(each, completed)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
