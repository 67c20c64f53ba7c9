import { expect, test } from 'vitest';
import { Desk } from './completion-list.ts';
import { HEAD, 頭 } from './completion-rules.ts';

const desk = new Desk();
const overlaps = (typed: string) => `duty D on ListedShares {\n  when target.businesses overlaps [${typed}<|>]\n}`;
const at = (typed: string) => desk.labels(HEAD + overlaps(typed));

test.each([
  ['a name', 'ar'],
  ['kanji of the label', '武器'],
  ['kanji within the label', '製造'],
  ['a reading', 'ぶき'],
  ['a reading in katakana', 'ブキ'],
  ['a reading in half-width katakana', 'ﾌﾞｷ'],
  ['a word of the English label', 'manu'],
  ['the last word of the English label', 'arms'],
  ['full-width letters', 'ａｒｍｓ'],
  ['initials of the English label', 'moa'],
])('武器製造業 is found by %s', async (_, typed) => {
  expect((await at(typed))[0]).toBe('arms');
});

test('what is chosen replaces what was typed to find it', async () => {
  expect(await desk.chosen(HEAD + overlaps('ぶきせい'), 'arms')).toContain('overlaps [arms]');
  expect(
    await desk.chosen(`${頭}業種表 S の JSIC {\n  業種 s "x" {\n    ぶ器<|>\n`.replace('ぶ器', '武器'), '276'),
  ).toContain('    276\n');
});

test('what matches better comes first, and what does not match is gone', async () => {
  const found = await desk.labels(`${HEAD}duty D on ListedShares {\n  when in<|>\n}`);
  expect(found[0]).toBe('investor');
  expect(found).not.toContain('after');
});

test('a name within quotes is found by what stands in them', async () => {
  expect(await desk.chosen(`${HEAD}duty D on ListedShares {\n  when investor.kind is 「o<|>\n}`, 'of')).toContain(
    'is 「of」',
  );
});
