import { expect, onTestFinished, test } from 'vitest';
import type {
  ActItem,
  CompileResult,
  DecideResult,
  DecisionFormResult,
  ExplainResult,
  OutlineNode,
  RunTestsResult,
  ScenarioTextResult,
  TestItem,
  TestsProgressParams,
} from '../../packages/server/src/protocol.ts';
import { type Editor, openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const LAW = `namespace law
instrument Act "外為法" en "the Act" { kind act }
`;
const RULES = `namespace 例
import law

enum Kind "種類" en "kind" { general "一般" en "general"; bank "銀行" en "bank" }
entity Investor "投資家" en "investor" {
  kind "種類" en "kind": Kind
}
act Purchase "取得" en "purchase" {
  investor "投資家" en "investor": Investor
  share "割合" en "share": ratio of shares
}
ratio shares "株式" en "shares"

duty Notify "事前届出" en "notification" on Purchase {
  basis Act 27
  borne by investor
  in force until 2020-06-07 { when share >= 10% }
  in force from 2020-06-07 { when share >= <|1%|> }
}
exemption Exempt "免除" en "exemption" from Notify { basis Act 27-2; unless Banks }
exclusion Banks "銀行" en "banks" on Purchase { basis Act 27-2(2); when investor.kind is bank }
`;
const SCENARIOS = `namespace 例
scenario good "五%" en "five" as of 2021-01-01 {
  given Purchase { investor.kind = bank; share = 5% }
  expect Notify required borne by investor
}
scenario bad "誤り" en "wrong" as of 2021-01-01 {
  given Purchase { investor.kind = general; share = 5% }
  <|expect Notify required|>
}
never impossible "必ず破れる" en "is always broken" on Purchase: Notify applies
`;

async function open(locale = 'en'): Promise<Editor> {
  const editor = await openEditor(
    { 'law.fefta': LAW, '規則.fefta': RULES, '事例.fefta': SCENARIOS, 'fefta.json': '{"name":"例","version":"1.2.3"}' },
    { locale, initializationOptions: { settings: { asOf: '2021-01-01' } as never } },
  );
  onTestFinished(() => editor.stop());
  await editor.settled();
  return editor;
}

test('scenarios and properties are listed with their places', async () => {
  const editor = await open('ja');
  const items = await editor.request<TestItem[]>('fefta/tests');
  expect(items.map(({ name, label, kind, act }) => [name, label, kind, act])).toEqual([
    ['good', '五%', 'scenario', '例.Purchase'],
    ['bad', '誤り', 'scenario', '例.Purchase'],
    ['impossible', '必ず破れる', 'property', '例.Purchase'],
  ]);
  expect(editor.name(items[0]?.uri ?? '')).toBe('事例.fefta');
});

test('a failing scenario points at the expectation, with what was expected and what came out', async () => {
  const editor = await open();
  const { results, coverage } = await editor.request<RunTestsResult>('fefta/runTests', { coverage: true });
  expect(results.map(({ id, state }) => [id.split('#')[1], state])).toEqual([
    ['例.bad', 'failed'],
    ['例.good', 'passed'],
    ['例.impossible', 'failed'],
  ]);
  const [failure] = results[0]?.failures ?? [];
  expect(failure).toMatchObject({
    expected: 'required',
    actual: 'exempt',
    message: 'Notify: the status is not what was expected.',
  });
  expect(failure?.location.range).toEqual(editor.range('事例.fefta'));
  const versions = coverage?.filter(({ rule }) => rule === '例.Notify').map(({ count }) => count);
  expect(versions?.sort()).toEqual([0, 2]);
});

test('one test can be run alone', async () => {
  const editor = await open();
  const [first] = await editor.request<TestItem[]>('fefta/tests');
  const { results } = await editor.request<RunTestsResult>('fefta/runTests', { ids: [first?.id] });
  expect(results.map(({ state }) => state)).toEqual(['passed']);
});

test('results of the real rules are told as they come, and other requests are answered meanwhile', async () => {
  const editor = await openEditor(realRules(), { open: [] });
  onTestFinished(() => editor.stop());
  await editor.settled();
  let longest = 0;
  const items = await editor.request<TestItem[]>('fefta/tests');
  const some = (kind: TestItem['kind'], count: number) => items.filter((each) => each.kind === kind).slice(0, count);
  const ids = [...some('scenario', 2000), ...some('property', 2)].map(({ id }) => id);
  const run = editor.request<RunTestsResult>('fefta/runTests', { ids, progress: 'x' });
  let ended = false;
  void run.then(() => {
    ended = true;
  });
  while (!ended) {
    const start = performance.now();
    await editor.request('fefta/readDate', { text: '令和2年' });
    longest = Math.max(longest, performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { results } = await run;
  expect(results.map(({ state }) => state)).toEqual(ids.map(() => 'passed'));
  const told = editor.heard.filter(({ method }) => method === 'fefta/testsProgress');
  const early = told.flatMap(({ params }) => (params as TestsProgressParams).results.map(({ id }) => id));
  expect(early.length).toBeGreaterThan(results.length / 2);
  expect(new Set(early).size).toBe(early.length);
  expect(longest).toBeLessThan(3000);
});

test('with errors in the sources nothing is run, and it is said', async () => {
  const editor = await open('ja');
  await editor.edit('規則.fefta', '名前がない', editor.range('規則.fefta'));
  const { results, problem } = await editor.request<RunTestsResult>('fefta/runTests', {});
  expect(results).toEqual([]);
  expect(problem).toMatch(/誤りがあるため/);
});

test('a scenario is explained as text and as HTML', async () => {
  const editor = await open('ja');
  const [first] = await editor.request<TestItem[]>('fefta/tests');
  const text = await editor.request<ExplainResult>('fefta/explain', { id: first?.id, format: 'text' });
  expect(text.content).toMatch(/事前届出: .*必要|事前届出: 要/);
  expect(text.content).toMatch(/✓ share >= 1%/);
  const html = await editor.request<ExplainResult>('fefta/explain', { id: first?.id, format: 'html' });
  expect(html.content).toContain('<section');
  await expect(editor.request('fefta/explain', { id: 'nowhere#x', format: 'text' })).rejects.toThrow(
    /unknown scenario/,
  );
});

test('the bundle is that of the command line', async () => {
  const editor = await open();
  const made = await editor.request<CompileResult>('fefta/compile', { uri: editor.uri('規則.fefta') });
  expect(made).toMatchObject({ ok: true, name: '例', version: '1.2.3' });
  const bundle = JSON.parse(made.text ?? '') as { manifest: { content: string }; duties: { name: string }[] };
  expect(bundle.manifest.content).toBe(made.sha256);
  expect(bundle.duties.map(({ name }) => name)).toEqual(['例.Notify']);
});

test('instruments, duties, exemptions and exclusions as a tree', async () => {
  const editor = await open('ja');
  const [instrument] = await editor.request<OutlineNode[]>('fefta/outline');
  const names = (node: OutlineNode | undefined): unknown => [
    node?.label,
    node?.kind,
    ...(node?.children.map(names) ?? []),
  ];
  expect(names(instrument)).toEqual([
    '外為法',
    'instrument',
    ['事前届出', 'duty', ['免除', 'exemption', ['銀行', 'exclusion']]],
  ]);
});

test('a decision follows the rules as they are typed; with errors the last rules answer', async () => {
  const editor = await open();
  const [act] = await editor.request<ActItem[]>('fefta/acts');
  expect(act).toMatchObject({ name: '例.Purchase', label: 'purchase' });
  const form = await editor.request<DecisionFormResult>('fefta/form', { root: act?.root, act: act?.name });
  expect(form.html).toContain('<form');
  const ask = (facts: unknown) =>
    editor.request<DecideResult>('fefta/decide', { root: act?.root, act: act?.name, facts });
  const missing = await ask({ share: '5%', investor: {} });
  expect(missing.missing).toEqual(['investor.kind']);
  expect((await ask({ share: '5%' })).missing).toEqual(['investor.kind']);
  const facts = { share: '5%', investor: { kind: 'bank' } };
  const status = ({ answer }: DecideResult) => (answer as { decisions: { status: string }[] }).decisions[0]?.status;
  expect(status(await ask(facts))).toBe('required');
  await editor.edit('規則.fefta', '6%', editor.range('規則.fefta'));
  const after = await ask(facts);
  expect([status(after), after.stale]).toEqual(['not-required', false]);
  await editor.edit('規則.fefta', 'x', editor.range('規則.fefta'));
  const stale = await ask(facts);
  expect([status(stale), stale.stale]).toEqual(['not-required', true]);
  expect(stale.html).toMatch(/^<p [^>]*fefta-stale/);
  expect(after.html).not.toContain('fefta-stale');
});

test('without rules that ever were without errors nothing is decided, and it is said', async () => {
  const broken = await openEditor({ 'a.fefta': 'namespace a\nact A "行為" {\n  x: Nothing\n}\n' });
  onTestFinished(() => broken.stop());
  await broken.settled();
  const [act] = await broken.request<ActItem[]>('fefta/acts');
  expect(act).toMatchObject({ name: 'a.A', label: '行為' });
  const asked = broken.request('fefta/decide', { root: act?.root, act: act?.name });
  await expect(asked).rejects.toThrow(/Nothing can be decided: the sources have \d+ error/);
});

test('a decision becomes a scenario that passes', async () => {
  const editor = await open();
  const [act] = await editor.request<ActItem[]>('fefta/acts');
  const facts = { share: '5%', investor: { kind: 'general' } };
  const made = await editor.request<ScenarioTextResult>('fefta/scenarioText', {
    root: act?.root,
    act: act?.name,
    facts,
    name: 'made',
    label: 'made in the panel',
  });
  expect(editor.name(made.uri)).toBe('事例.fefta');
  await editor.edit('事例.fefta', `${editor.text('事例.fefta')}\n${made.text}`);
  const { results } = await editor.request<RunTestsResult>('fefta/runTests', {});
  expect(results.find(({ id }) => id.endsWith('#例.made'))?.state).toBe('passed');
});

test('the as-of date of the session decides what is in force', async () => {
  const editor = await open();
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2019-01-01' });
  const [act] = await editor.request<ActItem[]>('fefta/acts');
  const params = { root: act?.root, act: act?.name, facts: { share: '5%', investor: { kind: 'bank' } } };
  const { answer } = await editor.request<DecideResult>('fefta/decide', params);
  expect(answer).toMatchObject({ asOf: '2019-01-01', decisions: [{ status: 'not-required' }] });
});
