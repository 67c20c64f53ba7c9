import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ControlItem, readBundle } from '@fefta/bundle';
import { beforeAll, describe, expect, test } from 'vitest';
import { euRecords, ROWS, type Row } from './eu-records.ts';
import { buildFefta, fefta, ROOT } from './fefta.ts';
import { folder, namesIn } from './folder.ts';

const HELD = join(ROOT, 'test/cli/fixtures/eu-annex-i/regulations.json');
const CORRECTIONS = join(ROOT, 'rules/eu/annex1/corrections.json');
const WORKSPACE = { 'fefta.json': JSON.stringify({ name: 'list', version: '1', folders: ['.'] }) };

beforeAll(buildFefta);

function importing(cwd: string, source = '元 data.json', ...more: string[]) {
  return fefta(['import', 'eu-annex-i', source, '-o', 'EU 一覧', ...more], { cwd });
}

async function bundleIn(cwd: string) {
  const run = await fefta(['compile', '-o', 'b.json'], { cwd });
  expect(run.stderr).toBe('');
  const reading = readBundle(readFileSync(join(cwd, 'b.json'), 'utf8'));
  if (!reading.ok) throw new Error(reading.error.message.en);
  return reading.bundle;
}

describe('the EU list', () => {
  test('becomes a control list for each category, with its texts, notes and regimes', async () => {
    const cwd = folder({ ...WORKSPACE, '元 data.json': euRecords(ROWS) });
    const run = await importing(cwd);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toBe(
      'EU 一覧/category-3.fefta: 2 entries (8 items with those below), 0 left as written by hand\n',
    );
    expect(readFileSync(join(cwd, 'EU 一覧/category-3.fefta'), 'utf8')).toMatchInlineSnapshot(`
      "namespace eu.annex1

      control list Category3 "EU規則 附属書I カテゴリー3" en "EU Annex I, Category 3: Electronics" {
        to do "根拠の規定が引かれていない / the provision is not cited"
        item 3A001 en "\\"Devices\\" having all of the following:" origin WA to do "本文のみ / text only" all of {
          note "Note 1: 3A001 does not control:"
          note "a. Toys;"
          note "N.B. SEE ALSO 3A201."
          item 3A001.a en "A voltage exceeding 2,5 kV; and" to do "本文のみ / text only"
          item 3A001.b en "Any of the following:" to do "本文のみ / text only" {
            item 3A001.b.1 en "A mass of 3 kg;" to do "本文のみ / text only" {
              item 3A001.b.1.a en "Sealed; or" to do "本文のみ / text only"
            }
            item 3A001.b.2 en "Open." to do "本文のみ / text only"
          }
          item 3A001.c en "Not used;" deleted
        }
        item 3A201 en "Others \\\\ \\"quoted\\"" origin NSG to do "本文のみ / text only"
      }
      "
    `);
    const checked = await fefta(['check'], { cwd });
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    const [list] = (await bundleIn(cwd)).controlLists ?? [];
    expect(list?.items.map(({ number, origin }) => [number, origin])).toEqual([
      ['3A001', { kind: 'regime', name: 'eu.annex1.WA' }],
      ['3A201', { kind: 'regime', name: 'eu.annex1.NSG' }],
    ]);
  });

  test('the held list comes back from the bundle with nothing lost', async () => {
    const cwd = folder(WORKSPACE);
    const run = await importing(cwd, HELD, '--corrections', CORRECTIONS, '--format', 'json');
    expect(run.stderr).toBe('');
    const { written } = JSON.parse(run.stdout);
    expect(sum(written, 'entries')).toBe(366);
    const lists = (await bundleIn(cwd)).controlLists ?? [];
    const entries = lists.flatMap(({ items }) => items);
    expect(entries.flatMap(flat)).toHaveLength(sum(written, 'items'));
    const { records, corrected, moved } = held();
    expect(records).toHaveLength(3851);
    const words = new Map(entries.map((entry) => [entry.number, wordsOf(entry)]));
    const lost = records.filter(({ path, top, text, note }) => {
      if (corrected.has(path)) return false;
      const there = moved.has(path.slice(0, 4)) ? [...words.values()].join(' ') : (words.get(top) ?? '');
      const said = plain(text, note);
      return said !== '' && !there.includes(` ${said} `);
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  test('the same input gives the same bytes, also over what is there', async () => {
    const cwd = folder(WORKSPACE);
    await importing(cwd, HELD, '--corrections', CORRECTIONS);
    const read = () => namesIn(join(cwd, 'EU 一覧')).map((name) => readFileSync(join(cwd, 'EU 一覧', name), 'utf8'));
    const first = read();
    expect(first).toHaveLength(11);
    expect(await importing(cwd, HELD, '--corrections', CORRECTIONS)).toMatchObject({ code: 0, stderr: '' });
    expect(read()).toEqual(first);
    expect(await fefta(['fmt', '--check'], { cwd })).toMatchObject({ code: 0 });
  });

  test('without the corrections nothing is imported, and every number that nothing could cite is named', async () => {
    const cwd = folder(WORKSPACE);
    const run = await importing(cwd, HELD);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('[import-number-twice] the number 2B350.1 is used twice');
    expect(namesIn(cwd)).toEqual(['fefta.json']);
  });
});

describe('over what was written by hand', () => {
  const written = (text: string) =>
    text
      .replace('item 3A201 en', 'item 3A201 "その他" en')
      .replace(/(item 3A201.*) to do "[^"]*"/, '// the rest\n  $1')
      .replace(/(item 3A201[^\n]*)\n/, '$1 { when date of act >= 2021-09-09 }\n');

  async function imported() {
    const cwd = folder({ ...WORKSPACE, '元 data.json': euRecords(ROWS) });
    await importing(cwd);
    const path = join(cwd, 'EU 一覧/category-3.fefta');
    writeFileSync(path, written(readFileSync(path, 'utf8')));
    await fefta(['fmt'], { cwd });
    return { cwd, path, before: readFileSync(path, 'utf8') };
  }

  test('an entry with a condition stays as it is, with its comments; the others follow the source', async () => {
    const { cwd, path, before } = await imported();
    const rows = ROWS.map((row): Row => (row[0] === '00010001' ? ['00010001', 'a.', 'A voltage of 3 kV;'] : row));
    writeFileSync(join(cwd, '元 data.json'), euRecords(rows));
    const run = await importing(cwd);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('1 left as written by hand');
    expect(readFileSync(path, 'utf8')).toBe(before.replace('A voltage exceeding 2,5 kV; and', 'A voltage of 3 kV;'));
  });

  test('what differs from the source is named', async () => {
    const { cwd, path, before } = await imported();
    const rows = ROWS.map((row): Row => (row[0] === '0002' ? ['0002', '3A201.', 'Quite other things'] : row));
    writeFileSync(join(cwd, '元 data.json'), euRecords(rows));
    const other = await importing(cwd);
    expect(other.stderr).toBe('Written by hand, and worded otherwise in the source: 3A201\n');
    expect(readFileSync(path, 'utf8')).toBe(before);
    writeFileSync(join(cwd, '元 data.json'), euRecords(ROWS.slice(0, -1)));
    const gone = await importing(cwd, undefined, '--lang', 'ja');
    expect(gone.stderr).toBe('手で書かれた項目のうち、元にないもの：3A201\n');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('a file that holds something else, or cannot be read, is left alone', async () => {
    for (const text of ['namespace eu.annex1\n', 'control list Category3 "x" {{{']) {
      const cwd = folder({ ...WORKSPACE, '元 data.json': euRecords(ROWS), 'EU 一覧/category-3.fefta': text });
      const run = await importing(cwd);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('[import-foreign-file]');
      expect(namesIn(join(cwd, 'EU 一覧'))).toEqual(['category-3.fefta']);
      expect(readFileSync(join(cwd, 'EU 一覧/category-3.fefta'), 'utf8')).toBe(text);
    }
  });
});

describe('bad input', () => {
  const cases: readonly [name: string, code: string, text: string | Uint8Array][] = [
    ['no JSON', 'json-invalid', '[{"model": '],
    ['another JSON', 'import-eu-file', '{"items": []}'],
    ['an empty list', 'import-eu-file', '[]'],
    ['Shift_JIS', 'encoding-invalid', Uint8Array.of(0x5b, 0x22, 0x8b, 0x4b, 0x91, 0xa5, 0x22, 0x5d)],
    ['UTF-16', 'encoding-utf16', Uint8Array.of(0xff, 0xfe, 0x5b, 0x00)],
    [
      'an unknown model',
      'import-eu-model',
      euRecords(ROWS, (records) => void (records[0] = { ...record(), model: 'x' })),
    ],
    ['a field missing', 'import-record', euRecords(ROWS, (records) => void delete records.at(-1)?.fields.text)],
    ['a field of another type', 'import-record', euRecords(ROWS, (records) => void setField(records, 'text', 5))],
    ['a record twice', 'import-record-twice', euRecords(ROWS, (records) => void records.push({ ...record(), pk: 1 }))],
    ['a path twice', 'import-eu-path', euRecords([...ROWS, ['0002', '3A201.', 'again']])],
    ['a path that is none', 'import-eu-path', euRecords([...ROWS, ['000x', '3A202.', 'again']])],
    ['an orphan', 'import-orphan', euRecords([...ROWS, ['00090001', 'a.', 'alone']])],
    ['a child too few', 'import-eu-children', euRecords(ROWS, (records) => void setField(records, 'numchild', 5))],
    ['a number twice', 'import-number-twice', euRecords([...ROWS, ['00010005', 'a.', 'again']])],
    ['a sign out of turn', 'import-number', euRecords([...ROWS, ['000100010001', 'a.', 'below a letter']])],
    ['an entry that is no regulation', 'import-eu-entry', euRecords(ROWS, (records) => void dropRegulation(records))],
    ['a code of another list', 'import-number', euRecords([...ROWS, ['0003', '10A001.', 'ten']])],
    [
      'a regime that is not that of the code',
      'import-eu-regime',
      euRecords(ROWS, (records) => void otherRegime(records)),
    ],
  ];

  test.each(cases)('%s is refused, and nothing is written', async (_, code, text) => {
    const cwd = folder({ ...WORKSPACE, 'bad.json': text });
    const run = await importing(cwd, 'bad.json');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`[${code}]`);
    expect(namesIn(cwd)).toEqual(['bad.json', 'fefta.json']);
  });

  test('a correction that does not fit is refused', async () => {
    const corrections = (list: unknown) => JSON.stringify({ corrections: list });
    const fitting = { path: '00010001', is: 'A voltage' };
    for (const text of [
      '{}',
      corrections([{ path: '00010001' }]),
      corrections([{ ...fitting, colour: 'red' }]),
      corrections([{ ...fitting, is: 'A mass' }]),
      corrections([{ ...fitting, path: '0009' }]),
      corrections([{ ...fitting, below: '00010001' }]),
    ]) {
      const cwd = folder({ 'list.json': euRecords(ROWS), 'c.json': text });
      const run = await importing(cwd, 'list.json', '--corrections', 'c.json');
      expect(run.code, text).toBe(2);
      expect(run.stderr).toContain('[import-corrections]');
      expect(namesIn(cwd)).toEqual(['c.json', 'list.json']);
    }
  });

  test('where one file cannot be written, the others are as they were', async () => {
    const rows: Row[] = [...ROWS, ['0003', '4A001.', 'Computers']];
    const cwd = folder({ ...WORKSPACE, 'list.json': euRecords(rows) });
    mkdirSync(join(cwd, 'EU 一覧/category-4.fefta'), { recursive: true });
    const run = await importing(cwd, 'list.json');
    expect(run.code).toBe(2);
    expect(namesIn(join(cwd, 'EU 一覧'))).toEqual(['category-4.fefta']);
    expect((await importing(cwd, 'none.json')).stderr).toContain('[path-unreadable] Cannot read none.json: not found.');
  });
});

type Fields = { [name: string]: unknown };
type Raw = { model: string; pk: number; fields: Fields };

const record = (): Raw => ({ model: 'regulations.category', pk: 9, fields: { identifier: 9, name: 'x' } });

function setField(records: Raw[], name: string, value: unknown): void {
  const first = records.find(({ model }) => model === 'regulations.paragraph');
  if (first) first.fields[name] = value;
}

function dropRegulation(records: Raw[]): void {
  records.splice(
    records.findIndex(({ model }) => model === 'regulations.regulation'),
    1,
  );
}

function otherRegime(records: Raw[]): void {
  const first = records.find(({ model }) => model === 'regulations.regulation');
  if (first) first.fields.regime = 2;
}

const sum = (rows: { [name: string]: number }[], name: string) =>
  rows.reduce((total, row) => total + (row[name] ?? 0), 0);
const flat = (item: ControlItem): ControlItem[] => [item, ...item.items.flatMap(flat)];

/** All texts of an entry and of what stands below it, in one line. */
function wordsOf(entry: ControlItem): string {
  const texts = flat(entry).flatMap(({ labels, notes }) => [labels.en ?? '', ...notes]);
  return ` ${texts.join(' \n ').replaceAll(/\s+/g, ' ')} `;
}

/** The held paragraphs, and which of them the corrections change or move. */
function held() {
  const all: Raw[] = JSON.parse(readFileSync(HELD, 'utf8'));
  const { corrections }: { corrections: { path: string; below?: string; text?: string }[] } = JSON.parse(
    readFileSync(CORRECTIONS, 'utf8'),
  );
  const tops = new Map<string, string>();
  const records = all
    .filter(({ model }) => model === 'regulations.paragraph')
    .map(({ fields: { path, code, text, note_type } }) => {
      if (String(path).length === 4) tops.set(String(path), String(code).replace('.', ''));
      return { path: String(path), code: String(code), text: String(text), note: note_type !== 'base' };
    })
    .map((each) => ({ ...each, top: tops.get(each.path.slice(0, 4)) ?? '' }));
  return {
    records,
    corrected: new Set(corrections.filter(({ text }) => text !== undefined).map(({ path }) => path)),
    moved: new Set(corrections.filter(({ below }) => below !== undefined).map(({ path }) => path.slice(0, 4))),
  };
}

/** The last line of a paragraph, without layout: what the heading of a note repeats stands in the first. */
function plain(text: string, isNote: boolean): string {
  const lines = text
    .split('<br>')
    .map((line) => line.replaceAll('&emsp;', ' ').replaceAll(/\s+/g, ' ').trim())
    .map((line) => line.replace(/\s*\d[A-E]\d{3}[0-9a-z. ]*\s?continued$/, '').replace(/^([a-z]|[1-9][0-9]?)\. /, ''));
  const last = lines.filter((line) => line !== '').at(-1) ?? '';
  return isNote ? last.replace(/^(Notes?:?|Note \d+:|\d+:|6A004\.e\.) ?/, '') : last;
}
