import { describe, expect, test } from 'vitest';
import { createDecider, type Decider } from '../../packages/runtime/src/fast/decider.ts';
import { createGeneratedDecider } from '../../packages/runtime/src/generate/in-process.ts';
import { decide } from '../../packages/runtime/src/index.ts';
import {
  act,
  and,
  code,
  duty,
  entity,
  enumOf,
  f,
  inSet,
  items,
  load,
  n,
  named,
  on,
  setOf,
  T,
} from '../runtime/bundles.ts';

const kind = named('enum', 'Kind');
const rules = load({
  enums: [enumOf('Kind', 'a', 'b', 'constructor')],
  entities: [entity('Party', { good: T.boolean, kind })],
  acts: [act('Act', { count: T.integer, party: named('entity', 'Party'), kinds: setOf(kind) })],
  duties: [
    duty('D', {
      when: and(on(f('count'), '>=', n(5)), f('party.good'), inSet(f('kinds'), 'overlaps', items(code('Kind', 'a')))),
    }),
  ],
});
const deciders: [string, Decider][] = [
  ['closures', createDecider(rules)],
  ['generated code', createGeneratedDecider(rules)],
];

const party = { good: true, kind: 'a' };
const facts = { count: 7, party, kinds: ['a', 'b'] };
const frame = (given: unknown) => ({ act: 't.Act', asOf: '2020-06-07', facts: given });
const inherits = (above: object, own: object) => Object.assign(Object.create(above) as object, own);
class Party {
  good = true;
  get kind() {
    return 'a';
  }
}

/** Cases that no JSON gives, and what JSON gives that JavaScript has its own meaning for. */
const ODD: [string, unknown][] = [
  ['nothing', undefined],
  ['an array', []],
  ['an array of facts', frame([])],
  ['a party that is an array', frame({ ...facts, party: [] })],
  ['inherited facts', frame(inherits({ count: 7 }, { party, kinds: ['a'] }))],
  ['inherited facts of a party', frame({ ...facts, party: inherits({ good: true }, { kind: 'a' }) })],
  ['an inherited frame', inherits({ act: 't.Act' }, { asOf: '2020-06-07', facts })],
  ['facts without prototype', frame(inherits(Object.create(null) as object, facts))],
  ['an instance of a class', frame({ ...facts, party: new Party() })],
  ['a getter', frame(Object.defineProperty({ ...facts }, 'count', { get: () => 7, enumerable: true }))],
  ['a hidden member', frame(Object.defineProperty({ ...facts }, 'other', { value: 1 }))],
  ['a symbol', frame({ ...facts, [Symbol('count')]: 1 })],
  ['an undefined fact', frame({ ...facts, count: undefined })],
  ['an undefined member of the frame', { ...frame(facts), assume: undefined }],
  ['an unknown fact that is undefined', frame({ ...facts, other: undefined })],
  ['a hole', frame({ ...facts, kinds: new Array(1) })],
  ['a repeated member', frame({ ...facts, kinds: ['a', 'b', 'a'] })],
  ['a code that is a number', frame({ ...facts, kinds: [1] })],
  ['names of the prototype', frame(JSON.parse('{"constructor":1,"__proto__":{"count":7},"toString":2}'))],
  [
    'a party with __proto__',
    frame(JSON.parse('{"count":7,"party":{"__proto__":{"good":true},"kind":"a"},"kinds":[]}')),
  ],
  ['codes of the prototype', frame({ ...facts, kinds: ['constructor', 'a'] })],
  ['no such code of the prototype', frame({ ...facts, kinds: ['toString'] })],
  ['a big integer', frame({ ...facts, count: 1e15 })],
  ['not a number', frame({ ...facts, count: Number.NaN })],
  ['an infinite number', frame({ ...facts, count: Number.POSITIVE_INFINITY })],
  ['a bigint', frame({ ...facts, count: 7n })],
  ['a boxed number', frame({ ...facts, count: Object(7) as unknown })],
  ['a number that throws', frame({ ...facts, count: { valueOf: 1, toString: 1 } })],
  ['a function', frame({ ...facts, count: () => 7 })],
  ['minus zero', frame({ ...facts, count: -0 })],
];

describe.each(deciders)('%s', (_, decider) => {
  test.each(ODD)('%s', (_name, json) => {
    expect(decider(json)).toEqual(decide(rules, json));
    // Once more: what was remembered of the first must not matter.
    expect(decider(frame(facts))).toEqual(decide(rules, frame(facts)));
    expect(decider(json)).toEqual(decide(rules, json));
  });

  test('decisions are shared between cases, and cannot be altered', () => {
    const [one, other] = [decider(frame(facts)), decider(frame({ ...facts, count: 9 }))];
    if ('errors' in one || 'errors' in other) throw new Error('decided');
    expect(one.decisions).toBe(other.decisions);
    expect(Object.isFrozen(one.decisions[0]?.because.tests[0])).toBe(true);
  });
});

test('trusted: a fact that nobody knows goes unnoticed, a case that cannot be decided does not', () => {
  const decider = createDecider(rules, { trusted: true });
  expect(decider(frame({ ...facts, other: 1 }))).toEqual(decide(rules, frame(facts)));
  expect(decider(frame({ ...facts, count: 'seven' }))).toEqual(decide(rules, frame({ ...facts, count: 'seven' })));
});
