import type { PopulationImpact, PopulationQuestion, PopulationRow } from '@fefta/analysis';
import { decide } from '@fefta/runtime';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { populationOf } from '../preview/effects.ts';
import { rulesOf } from '../preview/rules.ts';

const text = (limit: string, small: string) => `
namespace t
ratio shares "株式"
instrument Act "法" { kind act }
entity Investor "投資家" {}
act Buying "取得" { investor "投資家": Investor; after "取得後": ratio of shares; state "国有": boolean; received "受理日": date }
duty Filing "届出" on Buying { basis Act 27(1); borne by investor; when after >= ${limit}; period wait "待機" 30 days from received }
exemption Small "少額免除" from Filing { basis Act 27-2(1); when after < ${small}; unless StateOwned }
exclusion StateOwned "国有企業" on Buying { basis Act 27-2(2); when state }
report Later "報告" on Buying { basis Act 55; borne by investor; when after >= 1% }
`;
const [OLD, NEW] = [rulesOf(text('10%', '20%')), rulesOf(text('5%', '25%'))];

const row = fc.record(
  {
    act: fc.constantFrom('t.Buying', 'Buying', 'Nothing'),
    asOf: fc.constantFrom('2026-01-01', '2026-02-30'),
    facts: fc.record(
      {
        after: fc.constantFrom('0.5%', '5%', '7%', '10%', '22%', '30%', '7', null),
        state: fc.constantFrom(true, false, null),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['act', 'asOf', 'facts'] },
);

function counted(rows: readonly PopulationRow[], question: Partial<PopulationQuestion> = {}): PopulationImpact {
  const side = (rules: typeof OLD) => ({ rules, asOf: undefined, assume: [] });
  return populationOf(rows, {
    before: side(OLD),
    after: side(NEW),
    otherwise: '2026-03-01',
    concerned: new Set(['t.Buying']),
    most: 1_000_000,
    ...question,
  });
}

test('the counts are those of deciding each row on both sides by the interpreter', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (cases) => {
      const expected = new Map<string, number>();
      let refused = 0;
      let changed = 0;
      for (const one of cases) {
        const [was, is] = [decide(OLD, one), decide(NEW, one)];
        if (!('decisions' in was) || !('decisions' in is)) {
          refused++;
          continue;
        }
        let isChanged = false;
        for (const { duty } of was.decisions) {
          const [a, b] = [was, is].map(({ decisions }) => decisions.find((each) => each.duty === duty));
          const key = [duty, a?.status, b?.status, a?.exemption, b?.exemption].join(' ');
          expected.set(key, (expected.get(key) ?? 0) + 1);
          if (a?.status !== b?.status || a?.exemption !== b?.exemption) isChanged = true;
        }
        if (isChanged) changed++;
      }
      const found = counted(cases.map((json, index) => ({ line: index + 1, json })));
      const cells = found.duties.flatMap(({ duty, cells: all }) =>
        all.map(
          ({ before, after, exemptions, count }) => [[duty, before, after, ...exemptions].join(' '), count] as const,
        ),
      );
      const plain = (map: Map<string, number>) => [...map].map(([key, count]) => `${key}: ${count}`).sort();
      const sums = new Map<string, number>();
      for (const [key, count] of cells) sums.set(key, (sums.get(key) ?? 0) + count);
      expect(plain(sums)).toEqual(plain(new Map([...expected].map(([key, count]) => [key, count]))));
      expect(found).toMatchObject({ rows: cases.length, changed, refused: { count: refused } });
    }),
    { numRuns: 300 },
  );
});

const given = (after: string): PopulationRow => ({
  line: 1,
  json: { act: 't.Buying', facts: { after, state: false } },
});

test('a row without a day has that of the question', () => {
  expect(counted([given('7%')])).toMatchObject({
    changed: 1,
    duties: [{ cells: [{ sample: { asOf: '2026-03-01' } }] }, {}],
  });
});

test('no more rows than wanted are looked at, and it is said that there are more', () => {
  expect(counted([given('7%'), given('7%'), given('7%')], { most: 2 })).toMatchObject({
    rows: 2,
    more: true,
    changed: 2,
  });
  expect(counted([given('7%'), given('7%')], { most: 2 })).toMatchObject({ rows: 2, more: false });
});

test('values that are too many to be told apart are counted together', () => {
  const rows = Array.from({ length: 10_050 }, (_, index) => given(`${7 + index / 10_000}%`));
  const [filing] = counted(rows, { by: 'after' }).duties;
  expect(filing?.groups).toHaveLength(10_000);
  expect(filing?.otherGroups).toEqual({ total: 50, changed: 50 });
});
