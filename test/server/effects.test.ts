import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import type { EffectsParams, EffectsResult } from '../../packages/server/src/protocol.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const LAW = `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
amendment Reform "改正法" en "Reform Act" amends Law { in force 2020-06-07 }
ratio shares "株式" en "shares"
entity Investor "投資家" en "investor" { basis Law 2 state "国有" en "state-owned": boolean }
act Purchase "取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor after "取得後" en "share after": ratio of shares }
act Loan "貸付" en "loan" { basis Law 4 lender "貸主" en "lender": Investor amount "額" en "amount": integer }
duty Permit "許可" en "permit" on Loan { basis Law 5 borne by lender when amount > 100 }
`;
const RULES = `namespace 投資
duty Notice "届出" en "notice" on Purchase {
  basis Law 6
  borne by investor
  in force until 2020-06-07 { when after >= 10% }
  in force from 2020-06-07 by Reform { when after >= 1% }
}
`;
const CASES = `namespace 投資
scenario Five "5％" as of 2026-03-01 { given Purchase { after = 5%; investor.state = false } expect Notice required }
scenario Two "2％" as of 2026-03-01 { given Purchase { after = 2%; investor.state = false } expect Notice required }
scenario Lent "貸付" as of 2026-03-01 { given Loan { amount = 5 } expect Permit not required }
`;
const FILES = { '法/law.fefta': LAW, '規則.fefta': RULES, 'cases.fefta': CASES };

async function start(files: Record<string, string> = FILES, options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(files, { settings: { asOf: '2026-03-01' }, ...options });
  onTestFinished(() => editor.stop());
  return editor;
}

const ask = (editor: Editor, params: Partial<EffectsParams> = {}) =>
  editor.request<EffectsResult>('fefta/effects', {
    root: `${pathToFileURL(editor.folder).href}/`,
    base: { kind: 'saved' },
    uri: editor.uri('規則.fefta'),
    ...params,
  });

describe('what is typed, against what is saved', () => {
  test('is told while it is typed, with the act that it concerns alone', async () => {
    const editor = await start();
    expect((await ask(editor)).summary).toMatchObject({ class: 'none', rules: [], scenarios: 0 });
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 3%'));
    const { summary, html, stale } = await ask(editor);
    expect(stale).toBe(false);
    expect(summary).toEqual({
      class: 'narrowing',
      rules: ['投資.Notice'],
      conditions: 1,
      scenarios: 2,
      flips: 1,
      notCompared: [],
    });
    expect(html).toContain('<code>after &gt;= 1% and after &lt; 3%</code>');
    expect(html).toContain(`data-uri="${editor.uri('規則.fefta')}" data-line="2"`);
    await editor.edit('規則.fefta', RULES);
    expect((await ask(editor)).summary.class).toBe('none');
  });

  test('what takes long can wait: the scenarios are told at once, all cases when they are asked for', async () => {
    const editor = await start();
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 3%'));
    const quick = await ask(editor, { quick: true });
    expect(quick.waiting).toBe(true);
    expect(quick.summary).toMatchObject({ class: 'waiting', flips: 1, conditions: 0, rules: ['投資.Notice'] });
    expect(quick.html).toContain('All cases are being looked at');
    expect((await ask(editor)).summary).toMatchObject({ class: 'narrowing', conditions: 1 });
    // Now it is known.
    expect(await ask(editor, { quick: true })).toMatchObject({ waiting: false, summary: { conditions: 1 } });
  });

  test('follows what is saved', async () => {
    const editor = await start();
    const changed = RULES.replace('>= 1%', '>= 3%');
    await editor.edit('規則.fefta', changed);
    expect((await ask(editor)).summary.flips).toBe(1);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(new URL(editor.uri('規則.fefta')), changed);
    expect((await ask(editor)).summary.class).toBe('none');
  });

  test('stays what it was while there are errors, and says so', async () => {
    const editor = await start();
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 3%'));
    await ask(editor);
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= '));
    const { stale, html, summary } = await ask(editor);
    expect(stale).toBe(true);
    expect(html).toContain('The rules have errors now.');
    expect(summary.flips).toBe(1);
  });

  test('a new rule, a rule that goes, a file that is only in the editor', async () => {
    const editor = await start();
    await editor.edit(
      '規則.fefta',
      `${RULES}report After "報告" en "report" on Loan { basis Law 7 borne by lender when amount > 1 }\n`,
    );
    expect((await ask(editor)).summary).toMatchObject({
      class: 'widening',
      rules: ['投資.After'],
      scenarios: 1,
      flips: 1,
    });
    await editor.edit('規則.fefta', 'namespace 投資\n');
    await editor.edit('cases.fefta', 'namespace 投資\n');
    expect((await ask(editor)).summary).toMatchObject({ class: 'narrowing', rules: ['投資.Notice'] });
  });

  test('an answer that nobody waits for any more is given up', async () => {
    const editor = await start();
    const { CancellationTokenSource } = await import('vscode-jsonrpc');
    const source = new CancellationTokenSource();
    const root = `${pathToFileURL(editor.folder).href}/`;
    const asked = editor.connection.sendRequest('fefta/effects', { root, base: { kind: 'saved' } }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect((await ask(editor)).summary.class).toBe('none');
  });
});

describe('all cases of the real rules', () => {
  test('are worked out in steps: others are answered meanwhile, and what is typed meanwhile is what the answer is about', async () => {
    const files = realRules();
    const name = 'jp/investment/listed-shares.fefta';
    const text = files[name] as string;
    const editor = await start(files, { open: [name] });
    const uri = editor.uri(name);
    await editor.edit(name, text.replaceAll('netShares >= 1%', 'netShares >= 3%'));
    expect(await ask(editor, { uri, quick: true })).toMatchObject({ waiting: true, summary: { class: 'waiting' } });
    let isAnswered = false;
    const asked = ask(editor, { uri }).finally(() => {
      isAnswered = true;
    });
    for (let turn = 0; turn < 3; turn++) await editor.request('textDocument/foldingRange', { textDocument: { uri } });
    expect(isAnswered).toBe(false);
    await editor.edit(name, text);
    expect((await asked).summary).toMatchObject({ class: 'none', rules: [], conditions: 0 });
  });
});

describe('one text on two days', () => {
  test('is compared as of these days, with the amendment and its words', async () => {
    const editor = await start(FILES, { locale: 'ja' });
    const answer = await ask(editor, { base: { kind: 'working' }, before: '2020-06-06', after: '2020-06-07' });
    expect(answer.summary).toMatchObject({ class: 'widening', rules: ['投資.Notice'], scenarios: 2, flips: 2 });
    expect(answer.html).toContain('改正前: 10% 以上。改正後: 1% 以上');
    expect(answer.html).toContain('2020-06-07 改正法');
    expect(answer.html).toContain('type="range"');
  });

  test('a page that is kept has neither sliders nor links', async () => {
    const editor = await start();
    const { html } = await ask(editor, { base: { kind: 'working' }, before: '2020-06-06', page: true });
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect(html).not.toMatch(/data-uri|type="range"|<button|<script/);
  });
});

describe('a revision of Git', () => {
  const git = (editor: Editor, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: editor.folder });

  test('is what was committed, whatever was saved since', async () => {
    const editor = await start();
    git(editor, 'init', '-q');
    git(editor, 'add', '.');
    git(editor, 'commit', '-qm', 'first');
    editor.put('規則.fefta', RULES.replace('>= 1%', '>= 3%'));
    await editor.watched('規則.fefta', 2);
    await editor.edit('規則.fefta', RULES.replace('>= 1%', '>= 4%'));
    const base = { kind: 'revision', revision: 'HEAD' } as const;
    const { summary, html } = await ask(editor, { base });
    expect(summary).toMatchObject({ class: 'narrowing', flips: 1 });
    expect(html).toContain('<code>after &gt;= 1% and after &lt; 4%</code>');
    await expect(ask(editor, { base: { kind: 'revision', revision: 'nothing' } })).rejects.toThrow(/no such revision/);
    await expect(ask(editor, { base: { kind: 'revision', revision: '--help' } })).rejects.toThrow(/no such revision/);
  });

  test('outside of a repository is told', async () => {
    const editor = await start(FILES, { locale: 'ja' });
    await expect(ask(editor, { base: { kind: 'revision', revision: 'HEAD' } })).rejects.toThrow(/見つかりません/);
  });
});

test('what is asked wrongly is refused', async () => {
  const editor = await start();
  await expect(ask(editor, { root: 'file:///nowhere/' })).rejects.toThrow(/unknown workspace/);
  await expect(ask(editor, { after: '2026-02-30' })).rejects.toThrow(/no date/);
  await editor.edit('規則.fefta', 'namespace 投資 duty {');
  await editor.edit('cases.fefta', 'namespace 投資\n');
  await expect(ask(editor)).rejects.toThrow(/have errors/);
});

test('a code lens above what an amendment brings: how many scenarios there are, and how many flip', async () => {
  const editor = await start();
  const lenses = async (name: string) => {
    const found = await editor.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: editor.uri(name) },
    });
    const resolved = await Promise.all(found.map((lens) => editor.request<CodeLens>('codeLens/resolve', lens)));
    return resolved.filter(({ command }) => command?.command === 'fefta.previewEffects');
  };
  const [amendment] = await lenses('法/law.fefta');
  expect(amendment).toMatchObject({
    range: { start: { line: 2 } },
    command: { title: 'Preview effects: 2 scenarios, 2 flip', arguments: [editor.uri('法/law.fefta'), '2020-06-07'] },
  });
  const [version] = await lenses('規則.fefta');
  expect(version).toMatchObject({
    range: { start: { line: 5 } },
    command: amendment?.command && { title: amendment.command.title },
  });
});
