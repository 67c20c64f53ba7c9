import { mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFefta, fefta } from './fefta.ts';
import { folder, namesIn } from './folder.ts';

beforeAll(buildFefta);

const TO = ['-o', '一覧.fefta', '--namespace', 'jp.export', '--name', 'ExportOrder1'];

function importing(cwd: string, file: string, ...more: string[]) {
  return fefta(['import', 'table', file, ...TO, ...more], { cwd });
}

const CSV = [
  '項番,品名,English,注,備考欄',
  '2,"核燃料物質, 核原料物質","Nuclear ""materials""",,x',
  '2(8),周波数変換器,Frequency changers,"600ヘルツ以上',
  'のもの",',
  '16の項(一),関税定率法別表,,,',
  '',
].join('\r\n');

/** 「項番,品名」 and one row, in Shift_JIS. */
const SHIFT_JIS = Uint8Array.of(
  ...[0x8d, 0x80, 0x94, 0xd4, 0x2c, 0x95, 0x69, 0x96, 0xbc, 0x0d, 0x0a],
  ...[0x32, 0x2c, 0x8a, 0x6a, 0x94, 0x52, 0x97, 0xbf, 0x0d, 0x0a],
);

describe('a table', () => {
  test('in CSV becomes the skeleton of a control list', async () => {
    const cwd = folder({ '表 1.csv': CSV });
    const run = await importing(cwd, '表 1.csv', '--of', 'Goods', '--import', 'jp.goods');
    expect(run).toMatchObject({ code: 0 });
    expect(run.stderr).toBe('Column "備考欄" is not imported (--column can give it a role)\n');
    expect(run.stdout).toBe('一覧.fefta: 2 entries (3 items with those below), 0 left as written by hand\n');
    expect(readFileSync(join(cwd, '一覧.fefta'), 'utf8')).toMatchInlineSnapshot(`
      "namespace jp.export
      import jp.goods

      control list ExportOrder1 "表 1" of Goods {
        to do "根拠の規定が引かれていない / the provision is not cited"
        item 2 "核燃料物質, 核原料物質" en "Nuclear \\"materials\\"" to do "本文のみ / text only" {
          item 2(8) "周波数変換器" en "Frequency changers" to do "本文のみ / text only" {
            note "600ヘルツ以上 \\nのもの"
          }
        }
        item 16の項(一) "関税定率法別表" to do "本文のみ / text only"
      }
      "
    `);
    const byName = await importing(cwd, '表 1.csv', '--column', 'number=項番', 'ja=English', '--format', 'json');
    expect(JSON.parse(byName.stdout).written).toMatchObject([{ entries: 2, items: 3 }]);
  });

  test('in Shift_JIS, where that is said', async () => {
    const cwd = folder({ 'list.csv': SHIFT_JIS });
    const refused = await importing(cwd, 'list.csv');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('list.csv is not UTF-8. If it is Shift_JIS, say --encoding shift_jis.');
    expect(await importing(cwd, 'list.csv', '--encoding', 'shift_jis')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, '一覧.fefta'), 'utf8')).toContain('item 2 "核燃料"');
  });

  test('in JSON, with the item above in a column of its own', async () => {
    const rows = [
      { number: '1', ja: '武器' },
      { number: '1(A)', parent: '1', ja: '銃', en: 'Guns' },
    ];
    const cwd = folder({ 'list.json': JSON.stringify(rows) });
    expect(await importing(cwd, 'list.json')).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(cwd, '一覧.fefta'), 'utf8');
    expect(text).toMatch(/item 1 "武器" to do "[^"]*" \{\s+item 1\(A\) "銃" en "Guns"/);
    expect(await importing(cwd, 'list.json')).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, '一覧.fefta'), 'utf8')).toBe(text);
    expect(await fefta(['check'], { cwd })).toMatchObject({ code: 0 });
  });
});

describe('bad input', () => {
  const json = (value: unknown) => JSON.stringify(value);
  const cases: readonly [name: string, code: string, file: string, text: string | Uint8Array][] = [
    ['an empty file', 'import-no-rows', 'a.csv', ''],
    ['only a head', 'import-no-rows', 'a.csv', 'number,ja\n'],
    ['an open quote', 'csv-invalid', 'a.csv', 'number,ja\n1,"a\n2,b\n'],
    ['rows of other lengths', 'csv-invalid', 'a.csv', 'number,ja\n1,a,b\n'],
    ['a column twice', 'import-column-twice', 'a.csv', 'number,ja,ja\n1,a,b\n'],
    ['no column for the number', 'import-column-missing', 'a.csv', 'x,ja\n1,a\n'],
    ['no column for the text', 'import-column-missing', 'a.csv', 'number,x\n1,a\n'],
    ['a row without number', 'import-cell-empty', 'a.csv', 'number,ja\n1,a\n,b\n'],
    ['a number that is none', 'import-number', 'a.csv', 'number,ja\n1..2,a\n'],
    ['a number twice', 'import-number-twice', 'a.csv', 'number,ja\n1,a\n1,b\n'],
    ['an orphan', 'import-orphan', 'a.csv', 'number,ja,parent\n1,a,2\n'],
    ['a cycle', 'import-cycle', 'a.csv', 'number,ja,parent\n1,a,3\n2,b,1\n3,c,2\n'],
    ['an item below itself', 'import-cycle', 'a.csv', 'number,ja,parent\n1,a,1\n'],
    ['UTF-16', 'encoding-utf16', 'a.csv', Uint8Array.of(0xff, 0xfe, 0x31, 0x00)],
    ['a binary file', 'nul-byte', 'a.csv', Uint8Array.of(0x31, 0x00)],
    ['malformed JSON', 'json-invalid', 'a.json', '[{]'],
    ['JSON that is no list', 'import-no-rows', 'a.json', json({ number: '1' })],
    ['JSON that is not flat', 'import-record', 'a.json', json([{ number: '1', ja: { a: 'b' } }])],
    ['a number that is no text', 'import-record', 'a.json', json([{ number: 1, ja: 'a' }])],
    ['a word of the language as a number', 'import-unreadable', 'a.json', json([{ number: 'of', ja: 'a' }])],
  ];

  test.each(cases)('%s is refused, and nothing is written', async (_, code, file, text) => {
    const cwd = folder({ [file]: text });
    const run = await importing(cwd, file);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`[${code}]`);
    expect(namesIn(cwd)).toEqual([file]);
    const japanese = await importing(cwd, file, '--lang', 'ja');
    expect(japanese.stderr).toMatch(/^fefta: エラー/);
    expect(japanese.stderr).not.toContain(run.stderr.split('] ')[1]);
  });

  test('what is wrong is said of every row, with its line', async () => {
    const cwd = folder({ 'a.csv': 'number,ja\n1,a\n"x\ny",b\n1,c\n,d\n' });
    const run = await importing(cwd, 'a.csv');
    expect(run.stderr.match(/line \d+/g)).toEqual(['line 4', 'line 5', 'line 6']);
  });

  test('a table of a gigabyte is refused before it is read', async () => {
    const cwd = folder({ 'big.csv': 'number,ja\n' });
    truncateSync(join(cwd, 'big.csv'), 1024 ** 3);
    const run = await importing(cwd, 'big.csv');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('[file-too-large]');
  });

  test('columns and names that cannot be are refused', async () => {
    const cwd = folder({ 'a.csv': 'number,ja\n1,a\n' });
    expect((await importing(cwd, 'a.csv', '--column', 'colour=ja')).stderr).toContain('[import-column-role]');
    expect((await importing(cwd, 'a.csv', '--column', 'ja=品名')).stderr).toContain('[import-column-missing]');
    expect((await importing(cwd, 'a.csv', '--name', 'A B')).stderr).toContain('[import-name]');
    expect(await importing(cwd, 'a.csv', '--encoding', 'latin1')).toMatchObject({ code: 2 });
    expect((await fefta(['import'], { cwd })).code).toBe(2);
    expect(namesIn(cwd)).toEqual(['a.csv']);
  });

  test('an output that is a folder, or in none, is left alone', async () => {
    const cwd = folder({ 'a.csv': 'number,ja\n1,a\n' });
    mkdirSync(join(cwd, '一覧.fefta'));
    expect((await importing(cwd, 'a.csv')).stderr).toContain('Cannot read 一覧.fefta: it is a folder.');
    expect((await importing(cwd, 'a.csv', '-o', 'none/list.fefta')).stderr).toContain('Cannot write');
    expect(namesIn(cwd)).toEqual(['a.csv', '一覧.fefta']);
  });
});
