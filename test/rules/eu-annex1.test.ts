import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ControlItem, type ControlList, readBundle } from '@fefta/bundle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta, ROOT } from '../cli/fefta.ts';

const RULES = join(ROOT, 'rules/eu/annex1');
const SOURCE = join(ROOT, 'test/cli/fixtures/eu-annex-i/regulations.json');

const folder = mkdtempSync(join(tmpdir(), '規則 fefta-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(buildFefta);

test('the list imported again over the rules changes no byte', async () => {
  const copy = join(folder, 'annex1');
  cpSync(RULES, copy, { recursive: true });
  const corrections = join(RULES, 'corrections.json');
  const args = ['import', 'eu-annex-i', SOURCE, '-o', copy, '--import', 'regimes', '--corrections', corrections];
  expect(await fefta(args)).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(copy)).toEqual(readdirSync(RULES));
  for (const name of readdirSync(copy).filter((each) => each.endsWith('.fefta')))
    expect(readFileSync(join(copy, name), 'utf8'), name).toBe(readFileSync(join(RULES, name), 'utf8'));
});

describe('the entries written by hand', () => {
  let lists: ControlList[];
  beforeAll(async () => {
    const file = join(folder, 'rules.json');
    expect(await fefta(['compile', join(ROOT, 'rules'), '-o', file])).toMatchObject({ code: 0 });
    const reading = readBundle(readFileSync(file, 'utf8'));
    if (!reading.ok) throw new Error(reading.error.message.en);
    lists = (reading.bundle.controlLists ?? []).filter(({ name }) => name.startsWith('eu.annex1.'));
  });

  const below = (item: ControlItem): ControlItem[] => [item, ...item.items.flatMap(below)];
  const isWritten = (entry: ControlItem): boolean => below(entry).some(({ when }) => when !== undefined);

  test('are more than a hundred, in every category', () => {
    const written = lists.map(({ items }) => items.filter(isWritten).length);
    expect(written).toHaveLength(10);
    expect(Math.min(...written)).toBeGreaterThan(0);
    expect(written.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  });

  test('have a Japanese title, and no item within without a condition or a mark', () => {
    const whole = lists
      .flatMap(({ items }) => items)
      .filter((entry) => !entry.deleted && below(entry).every(({ marks }) => !isToDo(marks)));
    expect(whole.length).toBeGreaterThan(100);
    expect(whole.filter(({ labels }) => labels.ja === undefined)).toEqual([]);
    const leaves = whole.flatMap(below).filter(({ items, deleted }) => items.length === 0 && !deleted);
    expect(leaves.filter(({ when }) => when === undefined).map(({ number }) => number)).toEqual([]);
  });
});

const isToDo = (marks: ControlItem['marks']): boolean => marks.some(({ kind }) => kind === 'to do');
