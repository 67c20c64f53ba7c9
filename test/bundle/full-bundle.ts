import { type Bundle, type ControlItem, type Declared, type Expression, sealBundle, type Version } from '@fefta/bundle';
import { EXPRESSIONS } from './expressions.ts';

const declared = (name: string): Declared => ({
  name,
  labels: { ja: '名', en: 'name', reading: 'な' },
  basis: [{ instrument: 'law.FEFTA', provision: '27-2(1)(iii)' }],
  marks: [{ kind: 'unverified', reason: 'not at hand' }],
  place: [0, 3, 1],
});

const dated = () => ({
  force: { from: { date: '2020-05-08' }, until: { amendment: 'law.Future' } },
  acts: { from: { date: '2020-06-07' } },
  by: ['law.Act60'],
  basis: [],
  marks: [],
  place: [0, 5, 3] as [number, number, number],
});

const yes: Expression = { op: 'boolean', value: true };

const version = (): Version => ({
  ...dated(),
  when: { op: 'and', args: [...EXPRESSIONS] },
  unless: ['a.Breach'],
  conditions: ['a.NoSeat'],
  leaves: ['a.Report'],
  measures: [{ name: 'a.Order', basis: [] }],
  bearers: [
    {
      party: { op: 'variable', name: 'p', path: [] },
      each: { variable: 'p', source: { op: 'fact', path: ['partners'] }, where: yes },
      when: yes,
      basis: [],
    },
  ],
  periods: [
    {
      name: 'standstill',
      labels: {},
      length: { amount: 30, unit: 'day' },
      countsFirstDay: true,
      from: { op: 'fact', path: ['received'] },
      calendar: 'a.Days',
      basis: [],
      extensions: [{ length: { amount: 4, unit: 'month' }, when: yes, basis: [] }],
    },
  ],
  notes: ['a note'],
});

const item = (number: string): Omit<ControlItem, 'items'> => ({
  number,
  labels: {},
  from: { date: '2020-05-08' },
  by: 'law.Act60',
  basis: [],
  marks: [],
  notes: ['a note'],
  deleted: true,
  when: yes,
  except: [yes],
  implements: [{ regime: 'a.NSG', list: 'a.NSG.part2', entry: '3.A.1' }],
  goods: [{ list: 'a.Table1', item: '2(8)' }],
  origin: { kind: 'group', name: 'a.G7' },
  combine: 'all',
  place: [0, 9, 1],
});

/** A bundle that uses every member of the format once. */
export function fullBundle(): Bundle {
  return sealBundle({
    format: 'fefta-bundle',
    formatVersion: '1.2',
    manifest: { name: 'full', version: '1.0.0', language: '1.0', compiler: '0.1.0', sources: ['0'.repeat(64)] },
    ratioKinds: [declared('a.shares')],
    units: [{ ...declared('a.kHz'), dimension: 'frequency', factor: '1000', base: 'a.Hz' }],
    standardUnits: [
      {
        name: '°F',
        labels: { ja: 'カ氏度', en: 'degree Fahrenheit' },
        spellings: ['degF'],
        dimension: 'temperature',
        factor: '5/9',
        offset: '45967/180',
        base: 'K',
      },
    ],
    terms: [{ ...declared('a.security'), kind: 'ground' }],
    enums: [{ ...declared('a.Kind'), members: [{ name: 'general', labels: {} }] }],
    entities: [
      {
        ...declared('a.Investor'),
        parent: 'a.Person',
        facts: [
          { name: 'kind', labels: {}, type: { type: 'enum', name: 'a.Kind' }, basis: [] },
          { name: 'held', labels: {}, type: { type: 'ratio', kind: 'a.shares', optional: true }, basis: [] },
          { name: 'paid', labels: {}, type: { type: 'money', currency: 'JPY' }, basis: [] },
          { name: 'speed', labels: {}, type: { type: 'quantity', unit: 'a.kHz' }, basis: [] },
          { name: 'lines', labels: {}, type: { type: 'set', of: { type: 'codes', name: 'a.JSIC' } }, basis: [] },
          { name: 'harm', labels: {}, type: { type: 'boolean' }, judgement: { by: 'a.MOF' }, basis: [] },
        ],
      },
    ],
    acts: [{ ...declared('a.Buying'), facts: [] }],
    instruments: [
      {
        ...declared('law.FEFTA'),
        kind: 'act',
        number: '昭和二十四年法律第二百二十八号',
        aliases: ['外為法'],
        delegations: [{ instrument: 'law.FEFTA', provision: '' }],
        page: 'https://example.org',
        held: ['2020-05-08'],
      },
    ],
    amendments: [
      {
        ...declared('law.Act60'),
        amends: ['law.FEFTA'],
        number: '60',
        billed: '2019-10-18',
        promulgated: '2019-11-29',
      },
    ],
    provisions: [
      {
        citation: { instrument: 'law.FEFTA', provision: '28' },
        labels: {},
        marks: [{ kind: 'to do', reason: 'later' }],
        place: [0, 1, 1],
      },
    ],
    codes: [
      {
        ...declared('a.JSIC'),
        edition: '14',
        source: 'somewhere',
        entries: [{ code: '276', parent: '27', labels: {}, from: { date: '2024-04-01' } }],
      },
    ],
    groups: [{ ...declared('a.G7'), of: 'a.ISO3166', members: [{ code: 'JP', labels: {}, by: 'law.Act60' }] }],
    sectors: [
      {
        ...declared('a.Designated'),
        of: 'a.JSIC',
        sectors: [
          {
            name: 'arms',
            labels: {},
            core: true,
            grounds: ['a.security'],
            by: 'law.Act60',
            include: [['276', '276']],
            exclude: [],
            basis: [],
            marks: [],
          },
        ],
      },
    ],
    calendars: [
      { ...declared('a.Days'), covers: {}, weekdays: [6, 7], dates: [{ date: '2020-01-01', label: '元日' }] },
    ],
    regimes: [
      {
        ...declared('a.NSG'),
        of: 'a.ISO3166',
        members: [{ code: 'US', labels: {}, from: { date: '1978-01-01' }, by: 'law.Act60' }],
        lists: ['a.NSG.part2'],
        notes: ['a note'],
      },
    ],
    controlLists: [
      {
        ...declared('a.Table1'),
        of: 'a.Goods',
        statement: 'classified',
        notes: ['a note'],
        items: [{ ...item('2'), combine: 'any', items: [{ ...item('2(8)'), items: [] }] }],
      },
      { ...declared('a.NSG.part2'), regime: 'a.NSG', notes: [], items: [] },
    ],
    procedures: [
      {
        ...declared('a.Amending'),
        regime: 'a.NSG',
        least: { amount: 18, unit: 'month' },
        most: { amount: 2, unit: 'year' },
        stages: [
          {
            name: 'agreement',
            labels: {},
            months: { first: 12, last: 12, followingYear: true },
            notes: ['a note'],
            outcomes: [{ name: 'agreed', labels: {}, then: 'law' }],
          },
        ],
        notes: [],
      },
    ],
    duties: [{ ...declared('a.Notification'), kind: 'duty', acts: ['a.Buying'], versions: [version()] }],
    exemptions: [{ ...declared('a.Regular'), duties: ['a.Notification'], over: ['a.Other'], versions: [version()] }],
    predicates: [{ ...declared('a.Breach'), kind: 'exclusion', on: 'a.Investor', versions: [version()] }],
    definitions: [
      {
        ...declared('a.share'),
        on: 'a.Buying',
        type: { type: 'number' },
        versions: [{ ...dated(), value: { op: 'number', value: '1/100' } }],
      },
    ],
    tables: [
      {
        ...declared('a.Filer'),
        on: 'a.Buying',
        type: { type: 'text' },
        inputs: [{ op: 'fact', path: ['held'] }],
        result: 'filer',
        versions: [
          {
            ...dated(),
            rows: [
              {
                cells: [null, [{ op: '>=', value: { op: 'number', value: '1/2' } }]],
                result: { op: 'text', value: 'partner' },
                meaning: 'the partner files',
                basis: [],
                place: [0, 9, 1],
              },
            ],
          },
        ],
      },
    ],
    comparisons: [
      {
        ...declared('a.Countries'),
        columns: [{ name: 'threshold', labels: {}, type: { type: 'number' } }],
        rows: [
          {
            name: 'JP',
            labels: {},
            cells: [{ value: yes, meaning: 'yes', after: { value: { op: 'none' } }, note: 'n' }],
            note: 'm',
          },
        ],
      },
    ],
    scenarios: [
      {
        ...declared('a.P1'),
        act: 'a.Buying',
        asOf: '2019-11-01',
        assume: ['law.Act60'],
        facts: { held: '5%' },
        expect: [
          {
            rule: 'a.Notification',
            status: 'exempt',
            value: { any: 'thing' },
            exemption: 'a.Regular',
            bearers: ['investor'],
            missing: ['target.listed'],
            conditions: ['a.NoSeat'],
            reports: ['a.Report'],
            periods: [{ name: 'standstill', ends: '2019-12-01' }],
            place: [0, 20, 3],
          },
        ],
      },
    ],
    properties: [{ ...declared('a.never1'), kind: 'never', act: 'a.Buying', condition: yes }],
  });
}
