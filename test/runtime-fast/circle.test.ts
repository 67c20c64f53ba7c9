import { expect, test } from 'vitest';
import { createDecider } from '../../packages/runtime/src/fast/decider.ts';
import { createGeneratedDecider } from '../../packages/runtime/src/generate/in-process.ts';
import { decide, planFor } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  applies,
  condition,
  decision,
  duty,
  exclusion,
  f,
  listOf,
  load,
  n,
  on,
  quantified,
  T,
} from '../runtime/bundles.ts';

/** Whether P applies is asked, item by item, by the very test through which P depends on itself. */
const everyItem = quantified('all', 'x', f('items'), applies('P'));
const rules = load({
  acts: [act('Act', { items: listOf(T.number), a: T.boolean, count: T.number })],
  predicates: [exclusion('P', { when: f('a'), unless: ['Q'] }), condition('Q', { when: everyItem })],
  duties: [
    duty('D', { when: everyItem }),
    duty('E', { when: and(on(f('count'), 'is', n(3)), on(f('count'), '<', n(1000))) }),
  ],
});

test('a test that comes round to itself takes no place from the tests after it', () => {
  const { atoms } = planFor(rules, 't.Act', '2020-06-07', []);
  expect(atoms.map(({ text }) => text)).toEqual([
    'a',
    'all x in items where P applies',
    'all x in items where P applies',
    'count is 3',
    'count < 1000',
  ]);
  expect(atoms.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
});

test('the values tried for a missing fact are those that the tests compare it with', () => {
  expect(decision(rules, { items: [1], a: true, count: 3 })).toMatchObject({ status: 'undetermined', missing: [] });
  expect(decision(rules, { items: [1], a: false }, 'E')).toMatchObject({ status: 'undetermined', missing: ['count'] });
});

test('closures and generated code know which test is which beside a test that comes round to itself', () => {
  const deciders = [createDecider(rules), createGeneratedDecider(rules)];
  for (const items of [[], [1], [1, 2]])
    for (const a of [false, true])
      for (const count of [3, 5, 1000]) {
        const json = { act: 't.Act', asOf: '2020-06-07', facts: { items, a, count } };
        for (const decider of deciders) expect(decider(json)).toEqual(decide(rules, json));
      }
});
