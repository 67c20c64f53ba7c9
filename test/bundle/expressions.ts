import type { Expression } from '@fefta/bundle';

const yes: Expression = { op: 'boolean', value: true };
const one: Expression = { op: 'number', value: '-1/100' };
const fact: Expression = { op: 'fact', path: ['target', 'listed'] };
const day: Expression = { op: 'date', value: '2020-06-07' };
const month: Expression = { op: 'period', value: { amount: 1, unit: 'month' } };

/** Every form of expression, once at least. */
export const EXPRESSIONS: readonly Expression[] = [
  yes,
  one,
  { op: 'number', value: '5863/20', unit: '°C' },
  { op: 'text', value: '' },
  day,
  month,
  { op: 'code', of: 'a.ISO3166', value: 'JP' },
  { op: 'none' },
  fact,
  { op: 'variable', name: 'p', path: ['share'] },
  { op: 'definition', name: 'a.share', self: fact },
  { op: 'listed', list: 'a.Table1', item: '2(8)', self: fact },
  { op: 'listed', list: 'a.Table1' },
  { op: 'and', args: [yes, { op: 'or', args: [] }] },
  { op: 'not', arg: yes },
  { op: '>=', left: one, right: one },
  { op: 'is-not', left: fact, right: { op: 'none' } },
  { op: 'in', left: fact, right: { op: 'set', items: [one] } },
  { op: 'overlaps', left: fact, right: { op: 'group', name: 'a.G7' } },
  {
    op: 'within',
    left: fact,
    right: { op: 'sectors', name: 'a.Designated', by: 'sector', core: true, sector: 'arms' },
  },
  { op: 'overlaps', left: fact, right: { op: 'items', list: 'a.Table1', item: '2' } },
  { op: 'in', left: fact, right: { op: 'fact', path: ['lines'] } },
  { op: 'divide', left: one, right: one },
  { op: 'add-period', left: day, right: month },
  { op: 'any', variable: 'p', source: fact, where: yes },
  { op: 'sum', variable: 'p', source: fact, value: one, key: fact, where: yes },
  { op: 'if', condition: yes, then: one, else: { op: 'none' } },
  { op: 'applies', rule: 'a.Regular' },
  { op: 'act-date' },
  { op: 'fiscal-year', arg: { op: 'act-date' } },
];
