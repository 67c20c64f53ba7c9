import type { Expression } from '@fefta/bundle';
import { expect, test } from 'vitest';
import { createDecider } from '../../packages/runtime/src/fast/decider.ts';
import { programOf } from '../../packages/runtime/src/fast/program.ts';
import { createGeneratedDecider } from '../../packages/runtime/src/generate/in-process.ts';
import { decide, planFor, type Rules } from '../../packages/runtime/src/index.ts';
import { act, and, call, cond, define, duty, exclusion, f, load, not, or, T } from '../runtime/bundles.ts';

const flags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, T.boolean]));
const all = (count: number, make: (i: number) => Expression): Expression[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A case whose flags are the bits of a number, over and over. */
const bits = (count: number, number: number) => ({
  act: 't.Act',
  asOf: '2020-06-07',
  facts: Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, ((number >> (i % 16)) & 1) === 1])),
});

function expectEqual(rules: Rules, cases: readonly unknown[]): void {
  for (const decider of [createDecider(rules), createGeneratedDecider(rules)]) {
    for (const json of cases) expect(decider(json)).toEqual(decide(rules, json));
  }
}

test('more outcomes than are kept', () => {
  const rules = load({
    acts: [act('Act', flags(13))],
    duties: all(13, (i) => f(`f${i}`)).map((when, i) => duty(`D${i}`, { when })),
  });
  expectEqual(
    rules,
    Array.from({ length: 9000 }, (_, i) => bits(13, Math.imul(i, 0x9e37) >>> 3)),
  );
}, 300_000);

test('atoms in several words', () => {
  const when = or(...all(40, (i) => and(f(`f${i}`), not(f(`f${89 - i}`)))));
  const rules = load({ acts: [act('Act', flags(90))], duties: [duty('D', { when })], predicates: [exclusion('X')] });
  expectEqual(
    rules,
    Array.from({ length: 300 }, (_, i) => bits(90, Math.imul(i, 0x9e3779b1) >>> 7)),
  );
});

test('conditions within conditions take no more steps for every one of them', () => {
  const nested = (i: number): Expression =>
    i === 0 ? f('f0') : cond(and(nested(i - 1), f(`f${i}`)), or(f(`f${i}`), not(nested(i - 1))), f(`f${i}`));
  const asked = (i: number): Expression =>
    i === 0 ? f('f0') : cond(asked(i - 1), f(`f${i % 20}`), not(f(`f${i % 7}`)));
  const otherwise = (i: number): Expression =>
    i === 0 ? f('f0') : cond(f(`f${i % 20}`), f(`f${i % 7}`), otherwise(i - 1));
  const rules = load({
    acts: [act('Act', flags(20))],
    duties: [duty('D', { when: nested(5) }), duty('E', { when: asked(50) }), duty('F', { when: otherwise(50) })],
  });
  expect(programOf(planFor(rules, 't.Act', '2020-01-01', []))).toBeDefined();
  expectEqual(
    rules,
    Array.from({ length: 100 }, (_, i) => bits(20, Math.imul(i, 0x9e3779b1) >>> 7)),
  );
}, 20_000);

test('logic too entangled for a program is left to decide', () => {
  const level = (i: number) => or(and(call(`B${i + 1}`), f(`f${2 * i}`)), and(call(`B${i + 1}`), f(`f${2 * i + 1}`)));
  const rules = load({
    acts: [act('Act', flags(40))],
    definitions: [
      ...Array.from({ length: 16 }, (_, i) => define(`B${i}`, T.boolean, level(i))),
      define('B16', T.boolean, f('f39')),
    ],
    duties: [duty('D', { when: call('B0') })],
  });
  expect(programOf(planFor(rules, 't.Act', '2020-06-07', []))).toBeUndefined();
  expectEqual(rules, [bits(40, 0), bits(40, 0xffff), bits(40, 0x5aa5)]);
});
