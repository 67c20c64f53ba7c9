import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta, ROOT } from '../cli/fefta.ts';
import { folder } from '../cli/folder.ts';

interface Member {
  code: string;
  from?: { date: string };
  until?: { date: string };
}
interface Item {
  number: string;
  items: Item[];
  marks: { kind: string }[];
  when?: unknown;
  deleted?: boolean;
}
interface Bundle {
  groups: { name: string; members: Member[] }[];
  regimes: { name: string; members: Member[] }[];
  codes: { name: string; entries: { code: string; parent?: string }[] }[];
  controlLists: { name: string; items: Item[] }[];
}

let bundle: Bundle;

beforeAll(async () => {
  await buildFefta();
  const cwd = folder();
  const run = await fefta(['compile', join(ROOT, 'rules'), '-o', 'rules.json'], { cwd });
  expect(run.stderr + run.stdout).toContain('rules.json');
  bundle = JSON.parse(readFileSync(join(cwd, 'rules.json'), 'utf8'));
}, 600_000);

function named<T extends { name: string }>(list: readonly T[], name: string): T {
  const found = list.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not in the bundle`);
  return found;
}

function members(group: { members: readonly Member[] }, date: string): string[] {
  return group.members
    .filter(({ from, until }) => (!from || from.date <= date) && (!until || date < until.date))
    .map(({ code }) => code);
}

test('Group A has 27 members, 26 without Korea from 2019-08-28, and 27 again from 2023-07-21', () => {
  const group = named(bundle.groups, 'jp.export.GroupA');
  const counts = ['2019-08-27', '2019-08-28', '2023-07-20', '2023-07-21'].map((day) => members(group, day).length);
  expect(counts).toEqual([27, 26, 26, 27]);
});

test('the regions of the UN arms embargo are those of the tables held of 2013 and of 2026', () => {
  const group = named(bundle.groups, 'jp.export.UnEmbargo');
  expect(members(group, '2013-11-26').sort()).toEqual(
    ['AF', 'CD', 'CI', 'ER', 'IQ', 'LB', 'LR', 'LY', 'KP', 'SO', 'SD'].sort(),
  );
  expect(members(group, '2026-06-05').sort()).toEqual(
    ['AF', 'CF', 'CD', 'IQ', 'LB', 'LY', 'KP', 'SO', 'SS', 'SD'].sort(),
  );
});

test('the Nuclear Suppliers Group has 48 participants', () => {
  const nsg = named(bundle.regimes, 'regimes.NSG');
  expect(members(nsg, '2026-01-01')).toHaveLength(48);
  expect(new Set(members(nsg, '2026-01-01')).size).toBe(48);
});

test('the Foreign End User List has 835 entries: 595, 54 and 186 by concern', () => {
  const { entries } = named(bundle.codes, 'jp.export.EndUsers');
  const count = (parent: string) => entries.filter((each) => each.parent === parent).length;
  expect([count('WMD'), count('CW'), count('WMDCW')]).toEqual([595, 54, 186]);
});

test('every item of Appended Table 1 has a condition, items within, a mark, or is deleted', () => {
  const { items } = named(bundle.controlLists, 'jp.export.ExportOrder1');
  const all = (list: readonly Item[]): Item[] => list.flatMap((item) => [item, ...all(item.items)]);
  expect(items.map(({ number }) => number)).toEqual([
    '1',
    '2',
    '3',
    '3の2',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    '11',
    '12',
    '13',
    '14',
    '15',
  ]);
  const bare = all(items).filter((item) => !item.when && item.items.length === 0 && item.marks.length === 0);
  expect(bare.map(({ number, deleted }) => [number, deleted])).toEqual([
    ['9(4)', true],
    ['14(4)', true],
  ]);
  expect(all(items).filter((item) => item.when).length).toBeGreaterThan(50);
});
