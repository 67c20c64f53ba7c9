import { type ComparisonTable, compareStatutes, type Line } from '@fefta/preview';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Provision, provisionsOf, type Statute } from '../../../packages/law/src/index.ts';
import { held } from '../../law/held.ts';
import { article, listing, statute } from './texts.ts';

const WORDS = [
  '居住者',
  '非居住者',
  'は、',
  '主務大臣の',
  '許可',
  '又は',
  '承認',
  'を',
  '受け',
  '百分の一',
  '百分の十',
  '以上',
  '。',
  '同じ。',
  '\n',
];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(''));
const paragraph = fc.oneof(
  sentence,
  fc
    .tuple(sentence, fc.array(sentence, { minLength: 1, maxLength: 4 }))
    .map(([text, items]) => listing(text, ...items)),
);
const articles = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers
        .sort((a, b) => a - b)
        .map((number) =>
          fc
            .tuple(
              fc.option(fc.constantFrom('目的', '定義'), { nil: undefined }),
              fc.array(paragraph, { minLength: 1, maxLength: 4 }),
            )
            .map(([caption, paragraphs]) => article(String(number), caption, ...paragraphs)),
        ),
    ),
  );

/** All words of a side as they stand in the table, whatever is marked, without the table's own words; sorted, since what moved stands elsewhere. */
function wordsOf(table: ComparisonTable, side: 'after' | 'before'): string[] {
  const lines = table.groups.flatMap(({ rows }) => rows.flatMap((row) => row[side]));
  const own = lines.filter(({ kind }) => kind !== 'marker' && kind !== 'caption');
  return own.map(textOf).sort();
}

const textOf = ({ runs, columns = [] }: Line): string =>
  [runs, ...columns]
    .flat()
    .map(({ text }) => text)
    .join('')
    .replace(/^[^　]*　/, '');

function wordsIn(law: Statute): string[] {
  const texts = [...provisionsOf(law)]
    .filter(({ kind }: Provision) => kind !== 'article')
    .map(({ text }) => text.join(''));
  return texts.sort();
}

describe('nothing is lost', () => {
  test('whole: each side of the table says what its text says, and only what is the same is unmarked', () => {
    fc.assert(
      fc.property(articles, articles, (was, is) => {
        const [before, after] = [statute(was), statute(is)];
        const table = compareStatutes(before, after, { language: 'ja', whole: true });
        expect(wordsOf(table, 'after')).toEqual(wordsIn(after));
        expect(wordsOf(table, 'before')).toEqual(wordsIn(before));
        const unmarked = (lines: readonly Line[]) =>
          lines
            .flatMap(({ runs }) => runs.filter(({ changed }) => !changed).map(({ text }) => text))
            .join('')
            .replaceAll('　', '');
        for (const { rows } of table.groups)
          for (const row of rows) expect(unmarked(row.after)).toBe(unmarked(row.before));
      }),
      { numRuns: 300 },
    );
  });

  test('what is left out is the same on both sides: the shortened table has every changed line of the whole one', () => {
    const changed = (table: ComparisonTable) =>
      table.groups
        .flatMap(({ rows }) => rows)
        .filter(({ after, before }) => [...after, ...before].some(({ runs }) => runs.some((run) => run.changed)))
        .map((row) => JSON.stringify(row));
    fc.assert(
      fc.property(articles, articles, (was, is) => {
        const [before, after] = [statute(was), statute(is)];
        const shown = new Set(changed(compareStatutes(before, after, { language: 'ja' })));
        const whole = changed(compareStatutes(before, after, { language: 'ja', whole: true }));
        // Renumbered words that are the same are left out behind their numbers.
        const words = whole.filter(
          (row) =>
            !JSON.parse(row)
              .after[0]?.runs.slice(1)
              .every((run: { changed?: true }) => !run.changed),
        );
        for (const row of words) expect(shown).toContain(row);
      }),
      { numRuns: 300 },
    );
  });

  test('the Act of 2013 and of 2024, whole', () => {
    const [before, after] = [held('324AC0000000228_2013-11-26'), held('324AC0000000228_2024-04-01')];
    const table = compareStatutes(before, after, { language: 'ja', whole: true });
    for (const [side, law] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const lines = table.groups.flatMap(({ rows }) => rows.flatMap((row) => row[side]));
      const all = new Set(
        lines
          .flatMap(({ runs, columns }) => columns ?? [runs])
          .map((runs) =>
            runs
              .map(({ text }) => text)
              .join('')
              .replaceAll(/[\s　]/g, ''),
          ),
      );
      const text = [...all].join('\n');
      const sentences = [...provisionsOf(law)]
        .flatMap((each) => each.text)
        .map((each) => each.replaceAll(/[\s　]/g, ''));
      expect(sentences.filter((each) => !text.includes(each))).toEqual([]);
    }
  });
});

test('a text of five megabytes is compared in bounded time', () => {
  const numbers = Array.from({ length: 6000 }, (_, at) => String((at % 3000) + 1) + (at < 3000 ? '' : '-2'));
  const body =
    '主務大臣は、外国為替及び外国貿易法の規定により、居住者又は非居住者に対し、許可を受ける義務を課することができる。'.repeat(
      14,
    );
  const law = (turn: (at: number) => string) =>
    statute(numbers.map((number, at) => article(number, '届出', `${at}${turn(at)}${body}`)));
  const [before, after] = [law(() => ''), law((at) => (at % 3 === 0 ? '新' : ''))];
  expect(
    JSON.stringify(before.provisions.map(({ children }) => children.map(({ text }) => text))).length,
  ).toBeGreaterThan(4_500_000);
  const began = performance.now();
  const table = compareStatutes(before, after, { language: 'ja' });
  expect(table.groups.filter(({ state }) => state === 'changed').length).toBe(2000);
  expect(performance.now() - began).toBeLessThan(20_000);
}, 60_000);
