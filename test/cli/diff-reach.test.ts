import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';

const goods = readFileSync(join(import.meta.dirname, '../lists/fixtures/goods.fefta'), 'utf8');

/** Only one item is asked about: the duty never names the list as a whole. */
const oneItem = goods.replace('when good in Table }', 'when good in item 2(8) of Table }');

beforeAll(buildFefta);

test.each([
  ['a list', goods],
  ['an item of a list', oneItem],
])('a change within %s is looked into wherever a rule asks about it', async (_, old) => {
  const now = old.replace('en "frequency" { when frequency >= 600 }', 'en "frequency" { when frequency >= 700 }');
  expect(now).not.toBe(old);
  const cwd = folder({ 'old/a.fefta': old, 'new/a.fefta': now });
  const args = ['diff', 'old', 'new', '--as-of', '2019-01-01', '--format', 'json'];
  const { class: found, cases, replay } = JSON.parse((await fefta(args, { cwd })).stdout);
  expect(found).not.toBe('editorial');
  expect(cases.changes.length + cases.notCompared.length).toBeGreaterThan(0);
  expect(replay.cases).toBeGreaterThan(20);
});
