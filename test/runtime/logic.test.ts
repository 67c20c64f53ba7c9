import { describe, expect, test } from 'vitest';
import {
  act,
  and,
  call,
  cond,
  decision,
  define,
  duty,
  f,
  load,
  n,
  no,
  none,
  not,
  on,
  optional,
  or,
  statusOf,
  T,
  yes,
} from './bundles.ts';

const abc = { a: T.boolean, b: T.boolean, c: T.boolean };

describe('three-valued logic (Kleene)', () => {
  const cases: [string, Parameters<typeof statusOf>[0], object, string][] = [
    ['false and unknown', and(f('a'), f('b')), { a: false }, 'not-required'],
    ['unknown and false', and(f('a'), f('b')), { b: false }, 'not-required'],
    ['true and unknown', and(f('a'), f('b')), { a: true }, 'undetermined b'],
    ['true or unknown', or(f('a'), f('b')), { a: true }, 'required'],
    ['unknown or true', or(f('a'), f('b')), { b: true }, 'required'],
    ['false or unknown', or(f('a'), f('b')), { a: false }, 'undetermined b'],
    ['not unknown', not(f('a')), {}, 'undetermined a'],
    ['no arguments of and', and(), {}, 'required'],
    ['no arguments of or', or(), {}, 'not-required'],
    ['none is not true', f('o'), { o: null }, 'not-required'],
    ['not none is true', not(f('o')), { o: null }, 'required'],
    ['if, known', cond(f('a'), f('b'), f('c')), { a: false, c: true }, 'required'],
    ['if, branches agree', cond(f('a'), f('b'), f('c')), { b: true, c: true }, 'required'],
    ['if, branches differ', cond(f('a'), f('b'), f('c')), { b: true, c: false }, 'undetermined a'],
  ];
  test.each(cases)('%s', (_, when, facts, status) => {
    expect(statusOf(when, { ...abc, o: optional(T.boolean) }, facts)).toBe(status);
  });

  test('the same through a definition, and as a value', () => {
    for (const inner of [and(f('a'), f('b')), cond(f('a'), f('b'), no)]) {
      const define_ = { definitions: [define('Def', T.boolean, inner)] };
      expect(statusOf(call('Def'), abc, { b: false }, define_)).toBe('not-required');
      expect(statusOf(on(call('Def'), 'is', yes), abc, { a: true, b: true }, define_)).toBe('required');
      expect(statusOf(call('Def'), abc, { a: true }, define_)).toBe('undetermined b');
    }
  });

  test('a given null is none, not missing', () => {
    expect(statusOf(on(f('o'), 'is', none), { o: optional(T.number) }, { o: null })).toBe('required');
    expect(statusOf(on(f('o'), '>=', n(0)), { o: optional(T.number) }, { o: null })).toBe('not-required');
    expect(statusOf(on(f('o'), '<', n(0)), { o: optional(T.number) }, { o: null })).toBe('not-required');
    expect(statusOf(on(f('o'), 'is', none), { o: optional(T.number) }, {})).toBe('undetermined o');
    expect(statusOf(on(f('o'), 'is', none), { o: T.number }, {})).toBe('not-required');
  });
});

describe('missing facts are exact', () => {
  test('a or not a is certain', () => {
    expect(statusOf(or(f('a'), not(f('a'))), abc, {})).toBe('required');
    expect(statusOf(and(f('a'), not(f('a'))), abc, {})).toBe('not-required');
  });

  test('only what can change the answer is missing', () => {
    expect(statusOf(or(and(f('a'), f('b')), and(f('a'), not(f('b')))), abc, {})).toBe('undetermined a');
    expect(statusOf(and(f('a'), or(f('b'), not(f('b')))), abc, {})).toBe('undetermined a');
    expect(statusOf(and(f('a'), or(f('b'), f('c'))), abc, {})).toBe('undetermined a b c');
  });

  test('a certain answer has certain reasons', () => {
    const rules = load({ acts: [act('Act', abc)], duties: [duty('D', { when: or(f('a'), not(f('a'))) })] });
    const { because, missing } = decision(rules, {});
    expect(because.holds).toBe(true);
    expect(because.tests).toEqual([
      { test: 'a', holds: null, facts: ['a'] },
      { test: 'a', holds: null, facts: ['a'] },
    ]);
    expect(missing).toEqual([]);
  });
});
