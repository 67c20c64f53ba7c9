import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparePaths, type ProvisionPath, parseProvisionPath } from '../../packages/law/src/index.ts';
import { anyPath } from './paths.ts';

const IN_ORDER = [
  '第2条',
  '第2条第1項',
  '第2条第1項前段',
  '第2条第1項後段',
  '第2条第1項ただし書',
  '第2条第1項第1号',
  '第2条第1項第1号イ',
  '第2条第1項第1号イ(1)',
  '第2条第1項第1号イ(2)',
  '第2条第1項第1号ロ',
  '第2条第1項第1号の2',
  '第2条第1項第2号',
  '第2条第1項第2号から第3号まで',
  '第2条第1項第2号から第4号まで',
  '第2条第1項第10号',
  '第2条第2項',
  '第2条の2',
  '第2条の2第1項',
  '第2条の10',
  '第3条',
  '第27条',
  '附則',
  '附則第1条',
  '附則第10条',
  '附則（平成三十一年法律第五号）第一条',
  '附則（令和元年法律第六十号）第一条',
  '附則（令和二年法律第六号）第一条',
  '附則（令和二年法律第六十号）第一条',
  '別表',
  '別表第一',
  '別表第一の二の項',
  '別表第一の一六の項',
  '別表第一の一六の項（一）',
  '別表第一の一六の項（二）',
  '別表第一の一六の二の項',
  '別表第三',
  '別表第三の二',
  '別表第四',
];
const read = (text: string): ProvisionPath => {
  const parsed = parseProvisionPath(text);
  return parsed.ok ? parsed.path : { article: text };
};

it('orders provisions as they stand in the statute', () => {
  for (const [i, a] of IN_ORDER.entries()) {
    for (const [j, b] of IN_ORDER.entries()) {
      expect([a, b, Math.sign(comparePaths(read(a), read(b)))]).toEqual([a, b, Math.sign(i - j)]);
    }
  }
});

it('takes 本則 as understood', () => {
  expect(comparePaths(read('本則第2条'), read('第2条'))).toBe(0);
  expect(comparePaths(read('本則第2条'), read('第3条'))).toBe(-1);
});

it('is an order: antisymmetric, transitive, 0 only for the same place', () => {
  fc.assert(
    fc.property(anyPath, anyPath, anyPath, (a, b, c) => {
      const [ab, bc, ac] = [comparePaths(a, b), comparePaths(b, c), comparePaths(a, c)];
      expect(comparePaths(b, a) + ab).toBe(0);
      if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
      const place = ({ part, ...rest }: ProvisionPath) => ({ ...rest, ...(part === 'main' ? {} : { part }) });
      if (ab === 0) expect(place(a)).toEqual(place(b));
      expect(comparePaths(a, { ...a })).toBe(0);
    }),
    { numRuns: 2000 },
  );
  expect(comparePaths({ article: '2' }, { article: '10' })).toBeLessThan(0);
});
