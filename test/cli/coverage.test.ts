import { beforeAll, describe, expect, test } from 'vitest';
import { ACT, HEAD, text } from './coverage-act.ts';
import { buildFefta, fefta } from './fefta.ts';
import { folder } from './folder.ts';
import { expectGolden } from './golden.ts';

beforeAll(buildFefta);

const cwd = folder(ACT);

interface Provision {
  provision?: string;
  state: string;
  statements: { name?: string; said: string; versions: number[]; reason?: string; place: string }[];
  parts: Provision[];
}
interface Result {
  text: { file: string; counted: boolean } | null;
  counts: Record<string, number>;
  percent: { accounted: number; encoded: number } | null;
  provisions: Provision[];
  elsewhere: { provision: string; name: string }[];
}

async function ask(...args: string[]): Promise<Result> {
  const { code, stdout, stderr } = await fefta(['coverage', ...args, '--format', 'json'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** State by provision, of all that a citation can name. */
async function states(...args: string[]): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  const add = ({ provision, state, parts }: Provision) => {
    if (provision !== undefined) all[provision] = state;
    parts.forEach(add);
  };
  (await ask(...args)).provisions.forEach(add);
  return all;
}

describe('the state of a provision', () => {
  test('a citation covers what is cited with all in it, and tells of what it stands in that it is partly covered', async () => {
    expect(await states('見本法')).toEqual({
      '1': 'silent',
      '2': 'accounted',
      '2(1)': 'outside',
      '2(2)': 'accounted',
      '2(2)(i)': 'outside',
      '2(2)(ii)': 'to-do',
      '2(2)(iii)': 'outside',
      '3–5': 'deleted',
      '6': 'partly',
      '6(1)': 'encoded',
      '6(2)': 'silent',
      '6(3)': 'judgement',
      '6-2': 'silent',
      'Suppl.': 'encoded',
      'Suppl. (1)': 'encoded',
      'Appended Table 1': 'silent',
      'Appended Table 1 row 1': 'silent',
      'Appended Table 1 row 2': 'silent',
    });
  });

  test('a rule is named with the versions that cite, a mark with its reason, both with their places', async () => {
    const { provisions } = await ask('SampleAct 6(1)');
    expect(provisions[0]?.statements).toEqual([
      {
        provision: '6(1)',
        name: '規則.Notify',
        labels: { ja: '届出', en: 'notification' },
        said: 'encoded',
        versions: [0, 1],
        place: '規則.fefta:12:3',
      },
    ]);
    const marked = await ask('SampleAct 2(2)(ii)');
    expect(marked.provisions[0]?.statements).toMatchObject([
      { said: 'to-do', reason: '乙を書く / the second kind', place: '規則.fefta:24:1' },
    ]);
  });

  test('numbers: every provision without parts counts once', async () => {
    const { counts, percent, elsewhere } = await ask('見本法');
    expect(counts).toEqual({ total: 12, encoded: 2, judgement: 1, outside: 3, 'to-do': 1, silent: 5 });
    expect(percent).toEqual({ accounted: 58, encoded: 16 });
    expect(elsewhere).toMatchObject([{ provision: '7', name: '規則.risky' }]);
  });
});

describe('a text that has lost numbers which could not be counted', () => {
  const lost = folder({
    'a.fefta': `namespace a

instrument Lost "失われた法" en "Lost Act" { kind act; held "lost.statute.json" }
authority Minister "大臣" { basis Lost 1(1)(iii) }
authority Other "他の大臣" { basis Lost }
provision Lost 1(1)(i) to do "第一号"
`,
    'lost.statute.json': text(HEAD('lost.md', '2026-01-01'), [
      { depth: 0, article: '1' },
      { depth: 1, paragraph: '1', counted: true, partial: true, text: ['次に掲げるもの'] },
      { depth: 2, note: '1', text: ['甲'] },
      { depth: 2, note: '2', text: ['乙'] },
      { depth: 1, paragraph: '2', counted: true, text: ['別に定める。'] },
    ]),
  });

  test('is measured by the provision that holds them, of whose parts something is said', async () => {
    const { stdout } = await fefta(['coverage', 'Lost', '--format', 'json'], { cwd: lost });
    const { counts, provisions, elsewhere, asWhole } = JSON.parse(stdout);
    expect(counts).toMatchObject({ total: 2, 'to-do': 1, silent: 1 });
    const [first, second] = provisions[0].parts;
    expect(first).toMatchObject({ provision: '1(1)', uncounted: true, state: 'to-do' });
    expect(first.statements.map(({ provision }: { provision: string }) => provision)).toEqual(['1(1)(iii)', '1(1)(i)']);
    expect(second).toMatchObject({ provision: '1(2)', state: 'silent' });
    expect(elsewhere).toEqual([]);
    expect(asWhole).toMatchObject([{ name: 'a.Other' }]);
  });

  test('says so', async () => {
    const { stdout } = await fefta(['coverage', 'Lost', '--by', 'provision', '--lang', 'ja'], { cwd: lost });
    expectGolden('coverage/uncounted-ja.txt', stdout);
  });
});

describe('appended tables', () => {
  const inTable = (heading: string) => [
    { depth: 0, table: '1', heading },
    { depth: 1, row: '', text: ['', '貨物'] },
    { depth: 1, row: '1', text: ['一', '次に掲げるもの'] },
    { depth: 2, subitem: '(1)', column: 1, text: ['甲'] },
    { depth: 2, subitem: '(1-2)', column: 1, text: ['乙'] },
    { depth: 2, subitem: '(2)', column: 1, text: ['丙'] },
    { depth: 2, subitem: '(3)', column: 1, text: ['丁'] },
    { depth: 1, row: '2', text: ['二', '戊'] },
    { depth: 1, row: '3', text: ['三', '己'] },
  ];
  const head = (file: string, seen: string, lacks: string[]) =>
    JSON.stringify({ ...JSON.parse(HEAD(file, seen)), lacks });
  const article = { depth: 0, article: '1', text: ['別表の貨物をいう。'] };
  const listed = {
    'old.statute.json': text(head('old.html', '2013-01-01', []), [
      article,
      ...inTable('別表第一'),
      { depth: 0, table: '3', text: ['アルゼンチン'] },
    ]),
    'new.statute.json': text(head('new.md', '2026-01-01', ['table']), [article]),
    'a.fefta': `namespace a

instrument Order "見本令" en "Sample Order" { kind order; held "old.statute.json", "new.statute.json" }
entity Good "貨物" en "good" {
  basis Order "別表第一"
  heavy "重い" en "heavy": boolean
  classified "該非" en "classified": set of Table1
}
control list Table1 "別表第一" en "Table 1" of Good {
  basis Order "別表第一"
  item 1 "一の項" en "row 1" {
    basis Order "別表第一の一の項"
    item (1) "甲" en "first" { when heavy }
    item (1の2) "乙" en "second" to do "該非判定で述べる / stated" { item イ "重い乙" en "a heavy one" { when heavy } }
    item (2) "丙" en "third" deleted
    item (4) "増えた号" en "added later" { when not heavy }
  }
  item 2 "二の項" en "row 2" {
    item 第一号 "戊" en "fifth" { when heavy }
    item 第二号 "庚" en "sixth" to do "書いていない / not written"
  }
}
provision Order "別表第三" outside "国の名 / names of countries"
`,
  };
  const at = folder(listed);

  test('that the text has lost are those of another text, and so are their places', async () => {
    const { stdout } = await fefta(['coverage', 'Order', '--format', 'json'], { cwd: at });
    const { text: held, provisions } = JSON.parse(stdout);
    expect(held).toMatchObject({ file: 'new.statute.json', tablesOf: ['2013-01-01'] });
    expect(provisions.map(({ provision, file }: { provision: string; file?: string }) => [provision, file])).toEqual([
      ['1', undefined],
      ['Appended Table 1', 'old.statute.json'],
      ['Appended Table 3', 'old.statute.json'],
    ]);
  });

  test('items of a control list speak for the rows of the table that it writes down; who cites the table does not', async () => {
    const { stdout } = await fefta(['coverage', 'Order', '別表第一', '--format', 'json'], { cwd: at });
    const { provisions, counts, elsewhere } = JSON.parse(stdout);
    const all: Record<string, string> = {};
    const add = ({ provision = '', state, parts }: Provision) => {
      all[provision.replace('Appended Table 1', '').trim()] = state;
      parts.forEach(add);
    };
    provisions.forEach(add);
    expect(all).toEqual({
      '': 'partly',
      'row 1': 'partly',
      'row 1(1)': 'encoded',
      'row 1(1-2)': 'to-do',
      'row 1(2)': 'encoded',
      'row 1(3)': 'silent',
      'row 2': 'to-do',
      'row 3': 'silent',
    });
    expect(counts).toEqual({ total: 6, encoded: 2, judgement: 0, outside: 0, 'to-do': 2, silent: 2 });
    const [, second] = provisions[0].parts[0].parts;
    expect(second.statements[0]).toMatchObject({
      provision: 'Appended Table 1 row 1(1-2)',
      said: 'to-do',
      name: 'a.Table1',
      item: '1(1の2)',
      reason: '該非判定で述べる / stated',
      place: 'a.fefta:14:5',
    });
    expect(elsewhere.map(({ provision, item }: { provision: string; item: string }) => [provision, item])).toEqual([
      ['Appended Table 1 row 1(4)', '1(4)'],
    ]);
  });

  test.each(['ja', 'en'])('the output says so (%s)', async (lang) => {
    const { stdout } = await fefta(['coverage', 'Order', '--lang', lang], { cwd: at });
    expectGolden(`coverage/tables-${lang}.txt`, stdout);
  });

  test('that the text has are its own', async () => {
    const own = [article, ...inTable('別表第一')];
    const whole = { ...listed, 'new.statute.json': text(head('new.md', '2026-01-01', ['table']), own) };
    const { stdout } = await fefta(['coverage', 'Order', '--format', 'json'], { cwd: folder(whole) });
    const { provisions } = JSON.parse(stdout);
    expect(provisions.map(({ file }: { file?: string }) => file)).toEqual([undefined, undefined, 'old.statute.json']);
  });
});

describe('a date', () => {
  test('chooses the text that was held last, and the versions in force', async () => {
    const old = await ask('見本法', '--as-of', '令和元年七月一日');
    expect(old.text?.file).toBe('見本法-2019.statute.json');
    expect(old.elsewhere.map(({ provision }) => provision)).toEqual(['6(3)']);
    expect(await states('見本法 附則', '--as-of', '2019-07-01')).toEqual({
      'Suppl.': 'encoded',
      'Suppl. (1)': 'encoded',
    });
    expect(await states('見本法 附則', '--as-of', '2022-01-01')).toEqual({
      'Suppl.': 'silent',
      'Suppl. (1)': 'silent',
    });
    const { provisions } = await ask('SampleAct 6(1)', '--as-of', '2022-01-01');
    expect(provisions[0]?.statements.map(({ versions }) => versions)).toEqual([[1]]);
  });

  test('a date that does not exist is refused', async () => {
    const run = await fefta(['coverage', '見本法', '--as-of', '2021-06-31'], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('[date-invalid]');
  });
});

describe('a part', () => {
  test.each([
    ['見本法 第二章', ['6', '6-2']],
    ['見本法第２章', ['6', '6-2']],
    ['Sample Act Chapter 2', ['6', '6-2']],
    ['法', undefined],
    ['law.SampleAct 第二条から第六条まで', ['2', '3–5', '6']],
    ['sampleact 6-2', ['6-2']],
    ['令和元年法律第一号 附則', ['Suppl.']],
    ['見本法 本則', ['1', '2', '3–5', '6', '6-2']],
    ['見本 別表第一', ['Appended Table 1']],
  ])('%s', async (asked, expected) => {
    if (!expected) {
      const { code, stderr } = await fefta(['coverage', asked], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('[instrument-unknown]');
      expect(stderr).toContain('law.SampleAct, law.SampleOrder');
      return;
    }
    const { provisions } = await ask(asked);
    const named = provisions.flatMap((each) => (each.provision === undefined ? each.parts : [each]));
    expect(named.map(({ provision }) => provision)).toEqual(expected);
  });

  test('may be an argument of its own, unless a file has that name', async () => {
    expect(Object.keys(await states('SampleAct', '6-2'))).toEqual(['6-2']);
    const inside = folder({ ...ACT, '6-2/a.fefta': 'namespace a\n' });
    const { stdout } = await fefta(['coverage', 'SampleAct', '6-2'], { cwd: inside });
    expect(stdout).toContain('Appended Table 1');
  });

  test('that is not there is refused', async () => {
    const { code, stderr } = await fefta(['coverage', '見本法 第三章', '--lang', 'ja'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('[part-unknown] law.SampleAct に「第三章」という部分はありません');
  });
});

describe('an instrument', () => {
  test('without held text shows what is cited or marked, and says so', async () => {
    const { text, percent, counts } = await ask('SampleOrder');
    expect([text, percent]).toEqual([null, null]);
    expect(counts).toMatchObject({ total: 2, encoded: 1, judgement: 1 });
    expect(await states('見本令')).toEqual({ '3': 'partly', '3(1)': 'encoded', '4': 'judgement' });
    const chapter = await fefta(['coverage', 'SampleOrder chapter 1'], { cwd });
    expect(chapter.stderr).toContain('has no part chapter 1. No text of it is held');
    const { stdout } = await fefta(['coverage', 'SampleOrder'], { cwd });
    expect(stdout).toContain('no text is held');
    expect(stdout).not.toContain('%');
  });

  test('of a name that two have must be told apart by its namespace', async () => {
    const two = folder({ ...ACT, 'b.fefta': 'namespace b\n\ninstrument SampleAct "別の法" { kind act }\n' });
    const { code, stderr } = await fefta(['coverage', 'SampleAct'], { cwd: two });
    expect(code).toBe(2);
    expect(stderr).toContain('[instrument-ambiguous] Several are called SampleAct: b.SampleAct, law.SampleAct.');
    expect((await fefta(['coverage', 'law.SampleAct'], { cwd: two })).code).toBe(0);
  });

  test('that two namespaces declare with one number is one law', async () => {
    const again = `namespace b

instrument SampleAct "見本法" { kind act; number "令和元年 法律第一号" }
provision SampleAct 6-2 outside "命令"
`;
    const two = folder({ ...ACT, 'b.fefta': again });
    for (const asked of ['SampleAct 6-2', 'b.SampleAct 6-2', 'law.SampleAct 6-2']) {
      const { stdout } = await fefta(['coverage', asked, '--format', 'json'], { cwd: two });
      expect(JSON.parse(stdout)).toMatchObject({ instrument: 'law.SampleAct', counts: { total: 1, outside: 1 } });
    }
  });

  test('whose held text is damaged is refused with the place of the damage', async () => {
    const damaged = folder({ ...ACT, '法令/見本法-2021.statute.json': '[\n{"format":"other"}\n]\n' });
    const { code, stdout, stderr } = await fefta(['coverage', 'SampleAct'], { cwd: damaged });
    // It is an error of the sources that name the text.
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('見本法-2021.statute.json');
    expect(stderr).toContain('missing-statute-data');
  });

  test('in sources with errors is not measured', async () => {
    const wrong = folder({ ...ACT, 'b.fefta': 'namespace b\nduty {\n' });
    const { code, stdout, stderr } = await fefta(['coverage', 'SampleAct'], { cwd: wrong });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('b.fefta:2:6 error');
  });
});

describe('--fail-under', () => {
  test.each([
    ['58.3', 0],
    ['58.4', 1],
    ['100', 1],
    ['0', 0],
  ])('%s: exit %i', async (percent, expected) => {
    const { code, stderr } = await fefta(['coverage', '見本法', '--fail-under', percent], { cwd });
    expect(code).toBe(expected);
    expect(stderr).toBe(expected === 0 ? '' : `Accounted for are 7 of 12: under ${percent}%.\n`);
  });

  test.each(['101', '-1', 'many', '1e1'])('%s is no share', async (percent) => {
    const { code, stderr } = await fefta(['coverage', '見本法', `--fail-under=${percent}`], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('[percent-invalid]');
  });

  test('needs a held text', async () => {
    const { code, stderr } = await fefta(['coverage', 'SampleOrder', '--fail-under', '1'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('[coverage-no-text]');
  });
});

describe('is shown', () => {
  test.each([
    ['whole-en.txt', ['見本法']],
    ['whole-ja.txt', ['見本法', '--lang', 'ja']],
    ['chapters-ja.txt', ['見本法', '--by', 'chapter', '--lang', 'ja']],
    ['provisions-en.txt', ['見本法', '--by', 'provision', '--as-of', '2019-07-01']],
    ['no-text-ja.txt', ['見本令', '--lang', 'ja']],
    ['whole-ja.md', ['見本法', '--format', 'markdown', '--lang', 'ja']],
    ['article-en.md', ['SampleAct 2', '--format', 'markdown']],
    ['whole.json', ['見本法', '--format', 'json']],
  ])('%s', async (name, args) => {
    const { code, stdout } = await fefta(['coverage', ...args], { cwd });
    expect(code).toBe(0);
    expectGolden(`coverage/${name}`, stdout);
  });
});
