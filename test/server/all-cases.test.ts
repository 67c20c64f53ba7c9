import { expect, onTestFinished, test } from 'vitest';
import type { AnalyseCasesResult, RunTestsResult } from '../../packages/server/src/protocol.ts';
import { actionsAt, choose, idOf } from './action-fixture.ts';
import { type Editor, openEditor } from './editor.ts';

const RULES = `namespace 例
ratio shares "株式" en "shares"
act Purchase "取得" en "purchase" {
  share "割合" en "share": ratio of shares
  bank "銀行" en "bank": boolean
}
entity Party "者" en "party" { bank "銀行" en "bank": boolean }
duty Notify "事前届出" en "notification" on Purchase { when share >= 1% }
exemption Banks "銀行の免除" en "banks" from Notify { when bank unless Small }
exclusion Small "少額" en "small" on Purchase { when share < 1% }
never BankExempt "銀行は免除されない" en "a bank is never exempt" on Purchase: Banks applies
`;
const CODES = ['never-matters', 'property-broken'];

async function open(settings: object = {}): Promise<Editor> {
  const editor = await openEditor(
    { '規則 一.fefta': RULES, 'fefta.json': '{"name":"例","version":"1"}' },
    { initializationOptions: { settings } as never },
  );
  onTestFinished(() => editor.stop());
  await editor.settled();
  return editor;
}

async function found(editor: Editor): Promise<string[]> {
  const all = await editor.diagnose('規則 一.fefta');
  return all.map(({ code }) => String(code)).filter((code) => CODES.includes(code));
}

test('what all cases show is published when it is asked for, and goes with the text of which it was found', async () => {
  const editor = await open();
  expect(await found(editor)).toEqual([]);
  const result = await editor.request<AnalyseCasesResult>('fefta/analyseCases', {});
  expect(result).toEqual({ findings: 2, notDecided: 0 });
  expect(await found(editor)).toEqual(['never-matters', 'property-broken']);
  await editor.open('規則 一.fefta');
  await editor.edit('規則 一.fefta', `${RULES}\n`);
  expect(await found(editor)).toEqual([]);
});

test('a case that breaks a property becomes a scenario that passes', async () => {
  const editor = await open();
  await editor.request('fefta/analyseCases', {});
  await editor.settled();
  await editor.open('規則 一.fefta');
  const broken = (await editor.diagnose('規則 一.fefta')).find(({ code }) => code === 'property-broken');
  if (!broken) throw new Error('nothing is broken');
  const actions = await actionsAt(editor, '規則 一.fefta', broken.range, ['quickfix']);
  const action = actions.find((each) => idOf(each) === 'witness-to-scenario');
  if (!action) throw new Error('no such action');
  const changed = await choose(editor, action);
  expect(changed['規則 一.fefta']).toMatch(
    /scenario PurchaseCase .*\n {2}given Purchase \{\n(.*\n)*.*expect Notify exempt by Banks/,
  );
  const { results } = await editor.request<RunTestsResult>('fefta/runTests', {});
  expect(results.map(({ state }) => state).sort()).toEqual(['failed', 'passed']);
});

test('sources with errors are not looked at', async () => {
  const editor = await open();
  await editor.open('規則 一.fefta');
  await editor.edit('規則 一.fefta', RULES.replace('when share >= 1%', 'when nothing >= 1%'));
  const { problem } = await editor.request<AnalyseCasesResult>('fefta/analyseCases', {});
  expect(problem).toMatch(/1 error/);
});

test('with the setting on, all cases are looked at once nothing has changed for a while', async () => {
  const editor = await open({ diagnostics: { workspace: true, cases: true } });
  await editor.open('規則 一.fefta');
  await editor.edit('規則 一.fefta', RULES.replace('>= 1%', '>= 2%'));
  await expect.poll(() => found(editor), { timeout: 15_000, interval: 250 }).toContain('property-broken');
}, 30_000);
