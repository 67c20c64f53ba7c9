import { expect, test } from 'vitest';
import { Desk } from './completion-list.ts';
import { HEAD, 頭 } from './completion-rules.ts';

const desk = new Desk();

const at = (text: string) => desk.labels(HEAD + text);
const ここ = (text: string) => desk.labels(頭 + text);

test('like: the other scenarios', async () => {
  expect(await at('scenario S like <|> { }')).toEqual(['Base']);
  expect(await ここ('事例 S 類似 <|> { }')).toEqual(['Base']);
});

test('assuming: amendments without a date first', async () => {
  expect(await at('scenario S as of 2020-01-01 assuming <|> { }')).toEqual(['Act2', 'Act1', 'nothing']);
  expect(await ここ('事例 S 仮定 <|> { }')).toEqual(['Act2', 'Act1', '無し']);
});

test('given: acts, then their facts, those given already last', async () => {
  expect(await at('scenario S { given <|> }')).toEqual(['Acquisition', 'ListedShares', 'Loan']);
  expect((await at('scenario S { given ListedShares { after = 1%  <|> } }')).slice(0, 5)).toEqual([
    'investor',
    'partners',
    'wait',
    'target',
    'received',
  ]);
  expect(await ここ('事例 S 類似 Base { 前提 { <|> } }')).toContain('after');
  expect(await at('scenario S { given ListedShares { investor.<|> } }')).toContain('country');
  expect(await at('scenario S { given ListedShares { partners = [{ <|> }] } }')).toContain('country');
  expect(await at('scenario S { given ListedShares { investor = { <|> } } }')).toContain('country');
});

test('values of facts by their type', async () => {
  const given = (value: string) => `scenario S { given ListedShares { ${value} } }`;
  expect((await at(given('investor.kind = <|>'))).slice(0, 2)).toEqual(['bank', 'insurer']);
  expect((await ここ('事例 S { 前提 ListedShares { investor.foreign = <|>'))[0]).toBe('真');
  expect((await at(given('received = <|>')))[0]).toBe('2020-05-08');
  expect(await at(given('investor.kind = <|>'))).not.toContain('investor');
});

test('expect: a status after a duty, a value after what has one', async () => {
  expect(await at('scenario S like Base { expect Prior <|> }')).toEqual([
    'not required',
    'required',
    'exempt',
    'undetermined',
    'needs judgement',
    'absent',
  ]);
  expect(await ここ('事例 S 類似 Base { 期待 Prior <|> }')).toContain('義務なし');
  expect(await at('scenario S like Base { expect direct <|> }')).toEqual(['is']);
  expect((await at('scenario S like Base { expect Tiny is <|> }')).slice(0, 2)).toEqual(['true', 'false']);
  expect(await at('scenario S like Base { expect Prior not <|> }')).toEqual(['required']);
});

test('expect: rules about the act first', async () => {
  const found = await at('scenario S like Base { expect <|> }');
  expect(found).toEqual(expect.arrayContaining(['Prior', 'Post', 'Tiny', 'direct']));
  expect(found).not.toContain('LoanPrior');
});

test('details: exemptions of the duty, their conditions, reports, periods', async () => {
  const expecting = (detail: string) => `scenario S like Base { expect Prior exempt ${detail} }`;
  expect(await at(expecting('by <|>'))).toEqual(['Regular']);
  expect(await ここ('事例 S 類似 Base { 期待 Prior 免除 による <|> }')).toEqual(['Regular']);
  expect((await at(expecting('by Regular on condition <|>')))[0]).toBe('Keeps');
  expect((await at(expecting('leaving <|>')))[0]).toBe('Post');
  expect(await at(expecting('period <|>'))).toEqual(['standstill']);
});

test('details: paths of facts', async () => {
  expect(await at('scenario S like Base { expect Prior undetermined missing <|> }')).toContain('investor');
  expect(await at('scenario S like Base { expect Prior undetermined missing target, investor.<|> }')).toEqual([
    'kind',
    'foreign',
    'country',
    '𠮷野',
  ]);
  expect(await ここ('事例 S 類似 Base { 期待 Prior 要 不足 partners[0].<|>')).toContain('country');
  expect(await ここ('事例 S 類似 Base { 期待 Prior 要 負担者 <|>')).toEqual(['investor', 'partners', 'target']);
});
