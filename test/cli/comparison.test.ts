import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonTable, Run } from '@fefta/preview';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { printStatute } from '../../packages/law/src/index.ts';
import { article, listing, statute, table } from '../preview/comparison-table/texts.ts';
import { buildFefta, fefta } from './fefta.ts';
import { folder, namesIn } from './folder.ts';
import { expectGolden } from './golden.ts';

const NASTY = '<script>alert(1)</script>&"国"';
const BEFORE = statute(
  [
    article('1', '目的', '百分の十以上の株式を取得しようとする者'),
    article('2', '定義', listing('次に掲げるものとする。', '本邦', '外国', '通貨')),
    article('3', undefined, '政令で定めるものについては、この限りでない。'),
    table('別表', ['', '貨物'], ['一', '銃砲']),
  ],
  { revision: { seen: '2020-06-06' } },
);
const AFTER = statute(
  [
    article('1', '目的', '百分の一以上の株式を取得しようとする者'),
    article('2', '定義', listing('次に掲げるものとする。', '本邦', '外国', `暗号資産${NASTY}`)),
    article('2-2', '特例', '前二条の規定は、外国金融機関には適用しない。'),
    table('別表', ['', '貨物'], ['一', '銃砲、火薬']),
  ],
  { revision: { seen: '2020-06-07', inForce: '2020-06-07' } },
);
const rules = (limit: string): string => `namespace 投資
instrument Law "法" en "act" { kind act }
ratio shares "割合" en "share"
act Deal "取得" en "deal" { after "後 ${NASTY.replaceAll('"', '')}" en "after": ratio of shares }
duty Notice "届出" en "notice" on Deal {
  basis Law 1
  in force until 2020-06-07 { when after >= ${limit} }
  in force from 2020-06-07 { when after >= 0.5% }
}
entity Goods "貨物" en "goods" { share "率" en "share": ratio of shares }
regime Club "枠組" en "club" {
  list part1 "第一部" en "part 1" of Goods { entry 1 "品" en "thing" { when share >= ${limit} } }
}
`;
const cwd = folder({
  '規則/a.fefta': `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act also 見本 held "旧.statute.json", "新.statute.json" }
instrument Bare "無所蔵法" en "Act without text" { kind act }
amendment Reform "令和二年改正" en "reform of 2020" amends Law { in force 2020-06-07 number "令和二年法律第九号" }
amendment Later "後の改正" en "later reform" amends Law { in force 2021-01-01 }
`,
  '規則/旧.statute.json': printStatute(BEFORE),
  '規則/新.statute.json': printStatute(AFTER),
  '別 法.statute.json': printStatute({ ...BEFORE, id: '1', number: '平成元年法律第二号', title: '別の法' }),
  'broken.statute.json': '[]',
  '旧/a.fefta': rules('10%'),
  '新/a.fefta': rules('1%'),
  'bad/a.fefta': 'namespace n duty',
});

beforeAll(buildFefta);

const comparison = (...args: string[]) => fefta(['comparison', ...args], { cwd });
const OF_LAW = ['--law', '見本', '--in', '規則', '--lang', 'ja'];
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(cwd, name)));

/** What the paragraphs of a Word document say, with what is underlined in [ ]. */
function wordText(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
  const decoded = (text: string) =>
    text.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name as 'lt'] ?? '',
    );
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) =>
    (paragraph.match(/<w:r>.*?<\/w:r>/gs) ?? [])
      .map((run) => {
        const text = decoded([...run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map((match) => match[1]).join(''));
        return run.includes('<w:u ') ? `[${text}]` : text;
      })
      .join(''),
  );
}

const shown = (runs: readonly Run[]): string =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('of a law', () => {
  test('HTML: one document with nothing from outside, escaped, with heads of columns; the same each time', async () => {
    const { code, stdout } = await comparison(...OF_LAW, '-o', '表.html');
    expect([code, stdout]).toEqual([0, '表.html に書き出しました：改正のある条等 6\n']);
    const html = readFileSync(join(cwd, '表.html'), 'utf8');
    expectGolden(
      'comparison.html',
      html
        .replace(/<style>.*?<\/style>/s, '<style></style>')
        .replace(/sha256-[^&]*/, '…')
        .replaceAll('><', '>\n<'),
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;国&quot;');
    await comparison(...OF_LAW, '-o', '-', '--format', 'html').then((again) => expect(again.stdout).toBe(html));
  });

  test('Word: every line with what is underlined as in the table; the same bytes each time', async () => {
    for (const name of ['一.docx', '二.docx']) expect((await comparison(...OF_LAW, '-o', name)).code).toBe(0);
    expect(read('一.docx')).toEqual(read('二.docx'));
    const { stdout } = await comparison(...OF_LAW, '-o', '-', '--format', 'json');
    const model: ComparisonTable = JSON.parse(stdout);
    const lines = model.groups.flatMap(({ rows }) => rows.flatMap(({ after, before }) => [...after, ...before]));
    const wanted = lines.flatMap(({ runs, columns }) => (columns ?? [runs]).map(shown)).sort();
    const found = wordText(read('一.docx'));
    const inTable = found.slice(found.findIndex((line) => line.startsWith('（傍線')) + 1).filter((line) => line !== '');
    expect(
      inTable
        .filter((line) => !line.startsWith('改　正') && !line.includes('現在の本文') && !line.endsWith('施行'))
        .sort(),
    ).toEqual(wanted.filter((line) => line !== ''));
    const xml = strFromU8(unzipSync(read('一.docx'))['word/document.xml'] as Uint8Array);
    for (const part of ['w:orient="landscape"', '<w:tblHeader/>', '<w:cantSplit/>']) expect(xml).toContain(part);
    const styles = strFromU8(unzipSync(read('一.docx'))['word/styles.xml'] as Uint8Array);
    expect(styles).toContain('w:eastAsia="ＭＳ 明朝"');
  });

  test('the amendments in between, and a text that is not of the day that was asked for', async () => {
    const { stdout } = await comparison(
      ...OF_LAW,
      '--from',
      '2019-01-01',
      '--to',
      '2020-06-07',
      '-o',
      '-',
      '--format',
      'json',
    );
    const { amendments, cautions }: ComparisonTable = JSON.parse(stdout);
    expect(amendments).toEqual([{ title: '令和二年改正', number: '令和二年法律第九号', inForce: '2020-06-07' }]);
    expect(cautions).toEqual([expect.stringContaining('2019-01-01の本文は所蔵していない')]);
  });

  test('in English, by files, whole', async () => {
    const files = ['規則/旧.statute.json', '規則/新.statute.json'];
    const { stdout } = await comparison(...files, '--whole', '--title', 'Draft', '-o', '-', '--format', 'html');
    for (const words of ['<h1 id="fefta-comparison-title">Draft</h1>', 'After', 'Before', '(new)', '(deleted)'])
      expect(stdout).toContain(words);
    expect(stdout).not.toContain('(omitted)');
  });
});

describe('of rules', () => {
  test('two folders as of a day, and two days of one, in the keywords of the language', async () => {
    const ja = JSON.parse(
      (await comparison('旧', '新', '--as-of', '2020-01-01', '-o', '-', '--format', 'json', '--lang', 'ja')).stdout,
    );
    const linesOf = (model: ComparisonTable) =>
      model.groups.flatMap(({ rows }) =>
        rows.map(({ after, before }) => [after, before].map((side) => side.map(({ runs }) => shown(runs)).join(''))),
      );
    expect(linesOf(ja)).toContainEqual(['要件 after 以上 [1%]', '要件 after 以上 [10%]']);
    expect(linesOf(ja)).toContainEqual(['要件 share 以上 [1%]', '要件 share 以上 [10%]']);
    const en = JSON.parse((await comparison('新@2020-06-06', '新@2020-06-07', '-o', '-', '--format', 'json')).stdout);
    expect(linesOf(en)).toContainEqual(['when after >= [0.5%]', 'when after >= [1%]']);
    expect([en.before[0], en.after[0]]).toEqual(['新@2020-06-06', '新@2020-06-07']);
  });

  test('a bundle and its sources say the same; whole, and escaped', async () => {
    expect((await fefta(['compile', '旧', '-o', 'old.json'], { cwd })).code).toBe(0);
    const { stdout } = await comparison('old.json', '旧', '-o', '-', '--format', 'html');
    expect(stdout).toContain('(omitted)');
    expect(stdout).not.toContain('<ins>');
    const whole = await comparison('old.json', '旧', '--whole', '-o', '-', '--format', 'html');
    expect(whole.stdout).toContain('&lt;script&gt;alert(1)');
    expect(whole.stdout).not.toContain('<script');
  });

  test('Word: the same lines', async () => {
    expect((await comparison('旧', '新', '-o', '規則.docx')).code).toBe(0);
    expect(wordText(read('規則.docx'))).toContain('when after >= [1%]');
  });
});

describe('wrong use', () => {
  test('says what was wrong, and leaves what was there', async () => {
    await comparison(...OF_LAW, '-o', 'there.html');
    const before = read('there.html');
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await comparison(...args);
      expect([code, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await refused('-o', 'x.html')).toContain('comparison-what');
    expect(await refused('a', 'b', '--law', '見本', '-o', 'x.html')).toContain('comparison-what');
    expect(await refused(...OF_LAW, '-o', 'x.pdf')).toContain('comparison-format');
    expect(await refused('--law', '無い法', '--in', '規則', '-o', 'there.html')).toContain('no-such-instrument');
    expect(await refused('--law', 'Bare', '--in', '規則', '-o', 'there.html')).toContain('no-held-text');
    expect(await refused(...OF_LAW, '--from', '2020-06-07', '--to', '2020-06-07', '-o', 'there.html')).toContain(
      'comparison-same-text',
    );
    expect(await refused(...OF_LAW, '--from', '2020-06-31', '-o', 'there.html')).toContain('bad-date');
    expect(await refused('規則/旧.statute.json', '別 法.statute.json', '-o', 'there.html')).toContain(
      'comparison-other-law',
    );
    expect(await refused('規則/旧.statute.json', 'broken.statute.json', '-o', 'there.html')).toContain('law-bad-data');
    expect(await refused('規則/旧.statute.json', '規則', '-o', 'there.html')).toContain('comparison-mixed');
    expect(await refused('旧', '新', '--as-of', '2020-02-30', '-o', 'there.html')).toContain('2020-02-30');
    expect(await refused('旧', 'nowhere', '-o', 'there.html')).toContain('nowhere');
    expect(await refused('bad', '新', '-o', 'there.html')).toContain('bad');
    expect(await refused(...OF_LAW, '-o', 'nowhere/x.html')).toContain('cannot-write');
    expect(read('there.html')).toEqual(before);
    expect(existsSync(join(cwd, 'x.html'))).toBe(false);
    expect(namesIn(cwd).filter((name) => /\.\d+$/.test(name))).toEqual([]);
  });
});
