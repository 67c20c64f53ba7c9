import { describe, expect, test } from 'vitest';
import { decide, planFor } from '../../packages/runtime/src/index.ts';
import {
  act,
  applies,
  call,
  condition,
  decided,
  decision,
  define,
  duty,
  exclusion,
  exemption,
  f,
  group,
  inSet,
  load,
  named,
  no,
  q,
  span,
  T,
  version,
  yes,
} from './bundles.ts';

const amendment = (name: string, inForce?: string) => ({
  name: q(name),
  labels: {},
  basis: [],
  marks: [],
  place: [0, 1, 1] as [number, number, number],
  amends: [],
  ...(inForce && { inForce }),
});

describe('which version', () => {
  const rules = load({
    amendments: [amendment('Later'), amendment('Dated', '2020-06-07')],
    duties: [
      duty('D', [
        version({ when: no }, span(undefined, 'Dated')),
        version({ when: yes }, span('Dated', 'Later')),
        version({}, span('Later')),
      ]),
      duty('Old', [version({}, span('2000-01-01', '2010-01-01'))]),
    ],
  });
  const at = (asOf: string, assume: string[] = []) => {
    const { decisions } = decided(rules, {}, asOf, { assume });
    return decisions.map(({ duty: name, because }) => `${name}#${because.version}`);
  };

  test('the day of "from" is in, the day of "until" is out', () => {
    expect(at('1999-12-31')).toEqual(['t.D#0']);
    expect(at('2000-01-01')).toEqual(['t.D#0', 't.Old#0']);
    expect(at('2009-12-31')).toEqual(['t.D#0', 't.Old#0']);
    expect(at('2010-01-01')).toEqual(['t.D#0']);
    expect(at('2020-06-06')).toEqual(['t.D#0']);
    expect(at('2020-06-07')).toEqual(['t.D#1']);
  });

  test('an amendment of unknown date is in force only if assumed', () => {
    expect(at('2030-01-01')).toEqual(['t.D#1']);
    expect(at('2030-01-01', ['t.Later'])).toEqual(['t.D#2']);
    expect(at('2019-01-01', ['t.Dated'])).toEqual(['t.D#0']);
  });

  test('one plan serves all dates between two changes', () => {
    const plan = planFor(rules, 't.Act', '2015-01-01', []);
    expect(planFor(rules, 't.Act', '2020-06-06', [])).toBe(plan);
    expect(planFor(rules, 't.Act', '2020-06-07', [])).not.toBe(plan);
    expect(planFor(rules, 't.Act', '2015-01-01', ['t.Dated'])).toBe(plan);
    expect(planFor(rules, 't.Act', '2015-01-01', ['t.Later'])).not.toBe(plan);
    expect(planFor(rules, 't.Act', '2015-01-01', ['t.Later', 't.Later'])).toBe(
      planFor(rules, 't.Act', '2014-01-01', ['t.Later']),
    );
  });
});

describe('rules without a version for the case', () => {
  const gone = [version({}, span(undefined, '2000-01-01'))];
  const rules = load({
    acts: [act('Act', { a: T.boolean })],
    duties: [
      duty('D', { unless: ['X'] }),
      duty('ByDefinition', { when: call('Def') }),
      duty('Gone', gone),
      duty('Asks', { when: applies('X') }),
      duty('AsksDuty', { when: applies('Gone') }),
      duty('AsksExemption', { when: applies('E') }),
      duty('F', {}),
    ],
    exemptions: [exemption('E', ['D'], gone), exemption('Conditional', ['F'], { conditions: ['C'] })],
    predicates: [exclusion('X', gone), condition('C', gone)],
    definitions: [define('Def', T.boolean, yes, 'Act', span(undefined, '2000-01-01'))],
  });

  test('are not there', () => {
    const statuses = Object.fromEntries(decided(rules, {}).decisions.map((one) => [one.duty, one.status]));
    expect(statuses).toEqual({
      't.Asks': 'not-required',
      't.AsksDuty': 'not-required',
      't.AsksExemption': 'not-required',
      't.ByDefinition': 'undetermined',
      't.D': 'required',
      't.F': 'required',
    });
    expect(decision(rules, {}).because).toMatchObject({ unless: [], exemptions: [] });
    expect(decision(rules, {}, 'ByDefinition').missing).toEqual([]);
    expect(decision(rules, {}, 'F').because.exemptions?.[0]).toMatchObject({
      holds: false,
      conditions: [{ rule: 't.C', version: null, holds: false }],
    });
  });
});

describe('groups, codes and sectors have dates', () => {
  const place = [0, 1, 1] as [number, number, number];
  const entry = (code: string, parent?: string) => ({ code, labels: {}, ...(parent && { parent }) });
  const rules = load({
    acts: [act('Act', { home: named('codes', 'ISO'), business: named('codes', 'JSIC') })],
    codes: [
      { name: 't.ISO', labels: {}, basis: [], marks: [], place, entries: [entry('KR'), entry('US')] },
      {
        name: 't.JSIC',
        labels: {},
        basis: [],
        marks: [],
        place,
        entries: [
          entry('E'),
          entry('27', 'E'),
          entry('271', '27'),
          entry('2711', '271'),
          entry('272', '27'),
          entry('28', 'E'),
          entry('281', '28'),
          { ...entry('2712', '271'), ...span('2020-01-01') },
        ],
      },
    ],
    groups: [
      {
        name: 't.A',
        of: 't.ISO',
        labels: {},
        basis: [],
        marks: [],
        place,
        members: [
          { code: 'KR', labels: {}, ...span(undefined, '2019-08-28') },
          { code: 'KR', labels: {}, ...span('2023-07-21') },
          { code: 'US', labels: {}, ...span('2000-01-01', 'Later') },
        ],
      },
    ],
    amendments: [amendment('Later')],
    sectors: [
      {
        name: 't.Designated',
        of: 't.JSIC',
        labels: {},
        basis: [],
        marks: [],
        place,
        sectors: [
          {
            name: 'arms',
            labels: {},
            core: true,
            grounds: [],
            include: [['27', '27']],
            exclude: [['272', '272']],
            basis: [],
            marks: [],
          },
          {
            name: 'new',
            labels: {},
            core: false,
            grounds: [],
            include: [['28', '28']],
            exclude: [],
            basis: [],
            marks: [],
            ...span('2021-01-01'),
          },
        ],
      },
    ],
    duties: [
      duty('D', { when: inSet(f('home'), 'in', group('A')) }),
      duty('S', { when: inSet(f('business'), 'in', { op: 'sectors', name: 't.Designated', by: 'code' }) }),
      duty('Core', {
        when: inSet(f('business'), 'in', { op: 'sectors', name: 't.Designated', by: 'code', core: true }),
      }),
      duty('One', {
        when: inSet(f('business'), 'in', { op: 'sectors', name: 't.Designated', by: 'code', sector: 'new' }),
      }),
    ],
  });
  const required = (facts: object, asOf: string, more: object = {}) =>
    decided(rules, facts, asOf, more)
      .decisions.filter(({ status }) => status === 'required')
      .map((one) => one.duty.slice(2))
      .join(' ');

  test('members of a group', () => {
    expect(
      ['2019-08-27', '2019-08-28', '2023-07-20', '2023-07-21'].map((day) => required({ home: 'KR' }, day)),
    ).toEqual(['D', '', '', 'D']);
    expect(required({ home: 'US' }, '2020-01-01')).toBe('D');
    expect(required({ home: 'US' }, '2020-01-01', { assume: ['t.Later'] })).toBe('');
  });

  test('a code takes those below it along, exceptions are taken out, entries have dates', () => {
    expect(required({ business: '2711' }, '2020-01-01')).toBe('Core S');
    expect(required({ business: '2712' }, '2020-01-01')).toBe('Core S');
    expect(required({ business: '272' }, '2020-01-01')).toBe('');
    expect(required({ business: 'E' }, '2020-01-01')).toBe('');
    expect(required({ business: '281' }, '2020-12-31')).toBe('');
    expect(required({ business: '281' }, '2021-01-01')).toBe('One S');
    expect(decide(rules, { act: 'Act', asOf: '2019-12-31', facts: { business: '2712' } })).toHaveProperty('errors');
  });
});
