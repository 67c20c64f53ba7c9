import type { Bundle, Type } from '@fefta/bundle';
import { act, entity, enumOf, listOf, named, optional, quantity, setOf, span, T } from '../runtime/bundles.ts';

/** Names that JavaScript has uses of its own for. */
export const ODD_NAMES = ['constructor', '__proto__', 'toString', 'class', 'line\u2028"\'`', '日本'] as const;

const declared = (name: string) => ({
  name: `t.${name}`,
  labels: {},
  basis: [],
  marks: [],
  place: [0, 1, 1] as [number, number, number],
});

export const KINDS = ['general', 'bank', 'fund', 'constructor', '__proto__'] as const;
export const CODES = ['1', '10', '100', '101', '11', '2', '20', 'KR', '__proto__'] as const;

const kind = named('enum', 'Kind');
const code = named('codes', 'Industry');

const PARTY: Record<string, Type> = {
  kind,
  share: T.shares,
  name: optional(T.text),
  since: optional(T.date),
  good: T.boolean,
  codes: setOf(code),
  stated: setOf(named('codes', 'List')),
  parent: optional(named('entity', 'Party')),
};

/** Facts of the act: every type, some optional. */
export const FACTS: Record<string, Type> = {
  flag: T.boolean,
  maybe: optional(T.boolean),
  constructor: T.boolean,
  ['__proto__']: T.integer,
  toString: T.boolean,
  class: T.text,
  [ODD_NAMES[4]]: T.boolean,
  日本: optional(kind),
  count: T.integer,
  rate: optional(T.number),
  share: T.shares,
  amount: T.yen,
  speed: quantity('Hz'),
  kind,
  code,
  codes: setOf(code),
  more: optional(setOf(code)),
  sectors: setOf(named('sectors', 'Designated')),
  tags: setOf(T.text),
  day: T.date,
  until: optional(T.date),
  term: T.period,
  party: named('entity', 'Party'),
  owner: optional(named('entity', 'Party')),
  parties: listOf(named('entity', 'Party')),
  numbers: listOf(T.number),
};

const entry = (one: string, parent?: string, until?: string) => ({
  code: one,
  labels: {},
  ...(parent !== undefined && { parent }),
  ...span(undefined, until),
});

const sector = (
  name: string,
  core: boolean,
  include: [string, string][],
  exclude: [string, string][] = [],
  from?: string,
) => ({
  name,
  labels: {},
  core,
  grounds: [],
  include,
  exclude,
  basis: [],
  marks: [],
  ...span(from),
});

/** The declarations that the rules of a random bundle rest on. */
export const VOCABULARY: Partial<Bundle> = {
  enums: [enumOf('Kind', ...KINDS)],
  units: [
    { ...declared('Hz'), dimension: 'frequency', factor: '1', base: 't.Hz' },
    { ...declared('kHz'), dimension: 'frequency', factor: '1000', base: 't.Hz' },
  ],
  codes: [
    {
      ...declared('Industry'),
      entries: [
        entry('1'),
        entry('10', '1'),
        entry('100', '10'),
        entry('101', '10', '2020-04-01'),
        entry('11', '1'),
        entry('2'),
        entry('20', '2'),
        entry('KR'),
        entry('__proto__', '2'),
      ],
    },
  ],
  groups: [
    {
      ...declared('Group'),
      of: 't.Industry',
      members: [
        { code: '10', labels: {} },
        { code: 'KR', labels: {}, ...span('2020-04-01', '2021-01-01') },
        { code: '2', labels: {}, ...span('Undated') },
      ],
    },
  ],
  sectors: [
    {
      ...declared('Designated'),
      of: 't.Industry',
      sectors: [
        sector('arms', true, [['10', '10']], [['101', '101']]),
        sector('power', false, [['11', '2']]),
        sector('__proto__', true, [['KR', 'KR']], [], '2020-04-01'),
      ],
    },
  ],
  amendments: [
    { ...declared('Undated'), amends: [] },
    { ...declared('Dated'), amends: [], inForce: '2021-01-01' },
  ],
  entities: [entity('Party', PARTY)],
  acts: [act('Act', FACTS), act('Sub', { extra: T.boolean }, 'Act')],
};

export { PARTY };
