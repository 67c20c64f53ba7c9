import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { expectGolden } from './golden.ts';

beforeAll(buildFefta);

/** Entries that are implemented, in part, and not; items with an entry, with a list alone, with an origin alone, and of another origin. */
const cwd = folder({
  'レジーム.fefta': `namespace r

instrument Guide "指針" en "guidelines" { kind regime; unverified "見本" }
instrument Order "見本令" en "Sample Order" { kind order; unverified "見本" }
unit Hz "ヘルツ" en "hertz" of frequency

entity Goods "貨物" en "goods" {
  frequency "周波数" en "frequency": quantity of Hz
  classified "該非判定" en "classification": set of Table1
}

regime NSG "原子力供給国グループ" en "Nuclear Suppliers Group" {
  basis Guide
  list part1 "第一部" en "part 1" of Goods {
    entry 1 "核物質" en "nuclear material" to do "本文がない"
    entry 2 "原子炉" en "reactors" {
      entry 2.1 "容器" en "vessels" to do "本文がない"
      entry 2.2 "制御棒" en "control rods" to do "本文がない"
    }
    entry 3 "重水" en "heavy water" until 2010-01-01 to do "本文がない"
    entry 4 "黒鉛" en "graphite" { entry 4.1 "人造" en "artificial" to do "本文がない" }
  }
  list part2 "第二部" en "part 2" of Goods { to do "項目を所蔵していない" }
}
regime MTCR "ミサイル技術管理レジーム" en "Missile Technology Control Regime" {
  basis Guide
  list annex "附属書" en "annex" of Goods { to do "項目を所蔵していない" }
}

control list Table1 "別表第一" en "Table 1" of Goods {
  basis Order "別表第一"
  item 2 "二の項" en "row 2" origin NSG {
    item (1) "核物質" en "nuclear material" implements NSG.part1.1 { when frequency >= 1 Hz }
    item (2) "容器" en "vessels" implements NSG.part1.2.1 { when frequency >= 2 Hz }
    item (3) "変換器" en "changers" implements NSG.part2 { when frequency >= 3 Hz }
    item (4) "他" en "others" { when frequency >= 4 Hz }
    item (5) "人造黒鉛" en "artificial graphite" implements NSG.part1.4 from 2020-01-01 { when frequency >= 5 Hz }
  }
  item 3 "三の項" en "row 3" origin national { when frequency >= 6 Hz }
}
`,
});

interface Entry {
  number: string;
  state: string;
  by: { list: string; number: string; place: string }[];
  entries: Entry[];
}

async function ask(...args: string[]) {
  const { code, stdout, stderr } = await fefta(['coverage', ...args, '--format', 'json'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const states = (entries: Entry[]): [string, string, string[]][] =>
  entries.flatMap(({ number, state, by, entries: inner }) => [
    [number, state, by.map((each) => each.number)],
    ...states(inner),
  ]);

describe('a regime against the law', () => {
  test('an entry is implemented by an item that names it or what it stands in, in part where some in it are', async () => {
    const { lists, counts } = await ask('NSG');
    expect(states(lists[0].entries)).toEqual([
      ['1', 'implemented', ['2(1)']],
      ['2', 'partly', []],
      ['2.1', 'implemented', ['2(2)']],
      ['2.2', 'missing', []],
      ['3', 'missing', []],
      ['4', 'implemented', ['2(5)']],
      ['4.1', 'implemented', ['2(5)']],
    ]);
    expect(counts).toEqual({ entries: 5, implemented: 3, items: 5, implementing: 3 });
    expect(lists[0].entries[0].by).toEqual([
      {
        list: 'r.Table1',
        number: '2(1)',
        labels: { ja: '核物質', en: 'nuclear material' },
        place: 'レジーム.fefta:33:5',
      },
    ]);
  });

  test('the reverse: items that go back to it without naming an entry', async () => {
    const { unmatched, lists } = await ask('原子力供給国グループ');
    expect(
      unmatched.map(({ number, namesList }: { number: string; namesList: boolean }) => [number, namesList]),
    ).toEqual([
      ['2(3)', true],
      ['2(4)', false],
    ]);
    expect(lists[1].by).toMatchObject([{ number: '2(3)' }]);
  });

  test('on a date, what was in force', async () => {
    const { lists, counts } = await ask('r.NSG', '--as-of', '2012-01-01');
    expect(states(lists[0].entries).map(([number]) => number)).toEqual(['1', '2', '2.1', '2.2', '4', '4.1']);
    expect(counts).toEqual({ entries: 4, implemented: 2, items: 4, implementing: 2 });
  });

  test('--fail-under compares the share of entries, and needs some', async () => {
    const run = (...args: string[]) => fefta(['coverage', ...args], { cwd });
    expect((await run('nsg', '--fail-under', '60')).code).toBe(0);
    expect(await run('nsg', '--fail-under', '61')).toMatchObject({
      code: 1,
      stderr: 'Accounted for are 3 of 5: under 61%.\n',
    });
    const none = await run('MTCR', '--fail-under', '1');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('[coverage-no-entries]');
    expect((await run('MTCR')).stdout).toContain('no entries are held: no share is known');
  });

  test.each([
    ['nsg-ja.txt', ['--lang', 'ja']],
    ['nsg-en.md', ['--format', 'markdown']],
  ])('is shown: %s', async (name, args) => {
    const { code, stdout } = await fefta(['coverage', 'NSG', ...args], { cwd });
    expect(code).toBe(0);
    expectGolden(`coverage/${name}`, stdout);
  });
});
