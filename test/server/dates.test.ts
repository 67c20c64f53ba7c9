import { expect, onTestFinished, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const LAW = `namespace a
instrument Law "法" en "Law" { kind act }
amendment First "第一次改正" en "first amendment" amends Law { in force 2020-05-08 }
改正 第二次𠮷 "第二次改正" en "second amendment" 対象 Law { 施行 令和6年4月1日 }
amendment Third "第三次改正" en "third amendment" amends Law { in force 2020-05-08 }
amendment Undated "未定" en "undated" amends Law { promulgated 2025-01-01 }
`;

async function start(files: Record<string, string>, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, options);
  onTestFinished(async () => {
    await editor.settled();
    await editor.stop();
  });
  return editor;
}

test('dates on which amendments enter into force, latest first, each once', async () => {
  const editor = await start({ 'a.fefta': LAW }, { locale: 'ja' });
  expect(await editor.request('fefta/dates')).toEqual([
    { date: '2024-04-01', labels: ['第二次改正'] },
    { date: '2020-05-08', labels: ['第一次改正', '第三次改正'] },
  ]);
});

test('a day from which acts fall under what an amendment brings is one, too', async () => {
  const rules = `${LAW}act Buying "取得" en "buying" { amount "額" en "amount": integer }
duty Filing "届出" en "filing" on Buying {
  basis Law 1
  in force until 2020-05-08 { when amount > 10 }
  in force from 2020-05-08 by First applicable from 2020-06-07 { when amount > 5 }
}
`;
  const editor = await start({ 'a.fefta': rules }, { settings: { language: 'en' } });
  expect(await editor.request('fefta/dates')).toContainEqual({
    date: '2020-06-07',
    labels: ['first amendment (applicable)'],
  });
  const textDocument = { uri: editor.uri('a.fefta') };
  const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  const commands = await Promise.all(
    lenses
      .filter(({ data }) => data.kind === 'effects')
      .map(async (lens) => (await editor.request<CodeLens>('codeLens/resolve', lens)).command),
  );
  const told = commands.map((command) => [command?.title, command?.arguments?.[1]]);
  // Above the amendment, and above its version.
  expect(told).toContainEqual(['Preview effects: 0 scenarios, 0 flip', '2020-05-08']);
  expect(told).toContainEqual(['Preview effects: 0 scenarios, 0 flip (applicable from 2020-06-07)', '2020-06-07']);
  expect(told).toContainEqual(['Preview effects: 0 scenarios, 0 flip', '2020-06-07']);
  const { html } = await editor.request<{ html: string }>('fefta/effects', {
    ...{ uri: textDocument.uri, base: { kind: 'working' }, before: '2020-06-06', after: '2020-06-07' },
  });
  expect(html).toContain('2020-06-07 first amendment (applicable)');
});

test('dates follow what is typed, also where it is broken', async () => {
  const editor = await start({ 'a.fefta': LAW });
  await editor.edit('a.fefta', LAW.replace('令和6年4月1日', '令和7年4月1日').replace('{ kind act }', '{ kind'));
  expect(await editor.request('fefta/dates')).toContainEqual({ date: '2025-04-01', labels: ['second amendment'] });
});

test('the real rules have dates', async () => {
  const editor = await start(realRules(), { open: [] });
  const dates = await editor.request<{ date: string }[]>('fefta/dates');
  expect(dates.length).toBeGreaterThan(3);
  expect(dates.map(({ date }) => date)).toEqual([...new Set(dates.map(({ date }) => date))].sort().reverse());
});

test('a date is read as people write it', async () => {
  const editor = await start({ 'a.fefta': LAW });
  const read = async (text: string) => (await editor.request<{ date: string | null }>('fefta/readDate', { text })).date;
  expect(await read('2020-06-07')).toBe('2020-06-07');
  expect(await read(' 令和２年６月７日 ')).toBe('2020-06-07');
  expect(await read('平成31年4月30日')).toBe('2019-04-30');
  expect(await read('令和元年5月1日')).toBe('2019-05-01');
  for (const no of ['2020-02-30', 'きのう', '']) expect(await read(no)).toBeNull();
});

test('how far the rules have come', async () => {
  const editor = await start({ 'a.fefta': LAW });
  expect(await editor.request('fefta/contents')).toEqual({ sectors: 0, exemptions: 0 });
  await editor.edit('a.fefta', `${LAW}\nexemption E "免除" from Nothing {\n}\n`);
  expect(await editor.request('fefta/contents')).toEqual({ sectors: 0, exemptions: 1 });
});
