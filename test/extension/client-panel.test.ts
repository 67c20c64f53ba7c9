import { expect, onTestFinished, test, vi } from 'vitest';
import type { DecisionCase } from '../../packages/vscode/src/decision/case.ts';
import type { Surroundings } from '../../packages/vscode/src/decision/panel.ts';
import { type Editor, openEditor } from '../server/editor.ts';
import { Emitter, FakePanel, vscode } from './client-vscode.ts';

vi.mock('vscode', () => vscode);
const { DecisionPanel } = await import('../../packages/vscode/src/decision/panel.ts');

const RULES = `namespace 例
instrument Law "法" en "Law" { kind act }
ratio shares "株式" en "shares"
act Purchase "取得" en "purchase" {
  share "割合" en "share": ratio of shares
  seat "役員" en "board seat": boolean
}
act Sale "譲渡" en "sale" {
  share "割合" en "share": ratio of shares
}
duty Notify "届出" en "notification" on Purchase, Sale {
  basis Law 1
  in force from 2020-06-07 { when share >= <|1%|> }
}
`;

interface Shown {
  editor: Editor;
  panel: FakePanel;
  shown: InstanceType<typeof DecisionPanel>;
  kept: DecisionCase[];
}

/** The panel for an act, with a real server behind it. */
async function show(rules = RULES): Promise<Shown> {
  const settings = { asOf: '2024-01-01' };
  const editor = await openEditor({ 'a.fefta': rules }, { initializationOptions: { settings: settings as never } });
  onTestFinished(async () => {
    await editor.settled();
    await editor.stop();
  });
  const changed = new Emitter<void>();
  const push = editor.heard.push.bind(editor.heard);
  editor.heard.push = (...heard) => {
    if (heard.some(({ method }) => method === 'fefta/rulesChanged')) changed.fire();
    return push(...heard);
  };
  await editor.settled();
  const kept: DecisionCase[] = [];
  const inBackground = (work: () => Promise<unknown>) => void work();
  const server = { request: editor.request.bind(editor), onRulesChanged: changed.event, inBackground };
  const around = {
    server,
    extension: 'extension',
    labelOf: async (_root: string, act: string) => `label of ${act}`,
    keep: (now: DecisionCase) => kept.push(now),
    save: () => undefined,
  } as unknown as Surroundings;
  const panel = new FakePanel();
  const now = { root: editor.uri('').replace(/\/?$/, '/'), act: '例.Purchase', facts: {} };
  const shown = new DecisionPanel(panel as never, around, now);
  await shown.update();
  return { editor, panel, shown, kept };
}

const status = (panel: FakePanel) => /fefta-is-([\w-]+)/.exec(panel.last('decision'))?.[1];
const dateIn = (html: string) =>
  /id="fefta-as-of"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*id="fefta-as-of"/.exec(html)?.slice(1).find(Boolean);
const enter = (facts: Record<string, unknown>, asOf = '2024-01-01') => ({
  type: 'facts',
  act: '例.Purchase',
  facts,
  asOf,
});

test('the page runs one script of its own and loads nothing', async () => {
  const { panel } = await show();
  const { html, options } = panel.webview;
  expect(options).toEqual({ enableScripts: true, localResourceRoots: [] });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toMatch(/^default-src (?:'|&#39;)none/);
  const [, nonce] = /script-src (?:'|&#39;)nonce-([0-9a-f]{32})/.exec(policy) ?? [];
  expect(html.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
  expect(html).toContain(`<script nonce="${nonce}">/* the script of the panel */`);
  expect(html).not.toMatch(/(?:src|href)="(?!#)/);
  expect(panel.title).toBe('Decision: label of 例.Purchase');
});

test('facts are decided as they are entered, and asked for', async () => {
  const { panel, shown, kept } = await show();
  panel.say({ type: 'ready' });
  expect(status(panel)).toBe('undetermined');
  expect(shown.state.missing).toEqual(['share']);
  panel.say(enter({ share: '5%' }));
  await vi.waitFor(() => expect(status(panel)).toBe('required'));
  expect(kept.at(-1)).toMatchObject({ act: '例.Purchase', facts: { share: '5%' } });
  expect(kept.at(-1)).not.toHaveProperty('asOf');
});

test('the decision follows the rules while they are typed', async () => {
  const { editor, panel } = await show();
  panel.say(enter({ share: '5%' }));
  await vi.waitFor(() => expect(status(panel)).toBe('required'));
  const forms = panel.told.filter(({ type }) => type === 'form').length;
  await editor.edit('a.fefta', '6%', editor.range('a.fefta'));
  await vi.waitFor(() => expect(status(panel)).toBe('not-required'));
  // The form is the same: what is being typed into it is left alone.
  expect(panel.told.filter(({ type }) => type === 'form')).toHaveLength(forms);
  await editor.edit('a.fefta', 'x', editor.range('a.fefta'));
  await vi.waitFor(() => expect(panel.last('decision')).toContain('fefta-stale'));
  expect(status(panel)).toBe('not-required');
});

test('a fact that is new in the act comes into the form; what was entered stays', async () => {
  const { editor, panel } = await show();
  panel.say(enter({ share: '5%' }));
  await editor.edit(
    'a.fefta',
    RULES.replace(/<\||\|>/g, '').replace('  seat', '  listed "上場" en "listed": boolean\n  seat'),
  );
  await vi.waitFor(() => expect(panel.last('form')).toContain('listed'));
  expect(panel.last('form')).toMatch(/value="5"/);
});

test('the date of the session counts until the form has one of its own', async () => {
  const { editor, panel, shown } = await show();
  expect(dateIn(panel.webview.html)).toBe('2024-01-01');
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2019-01-01' });
  await vi.waitFor(() => expect(dateIn(panel.last('form'))).toBe('2019-01-01'));
  expect(panel.last('decision')).toContain('datetime="2019-01-01"');
  panel.say(enter({ share: '5%' }, '2022-02-02'));
  await vi.waitFor(() => expect(status(panel)).toBe('required'));
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2018-01-01' });
  await editor.settled();
  await shown.update();
  expect([dateIn(panel.last('form')), shown.state.asOf]).toEqual(['2022-02-02', '2022-02-02']);
  panel.say(enter({ share: '5%' }, ''));
  await vi.waitFor(() => expect(dateIn(panel.last('form'))).toBe('2018-01-01'));
  expect(shown.state).not.toHaveProperty('asOf');
});

test('another act is shown with the facts that it has as well', async () => {
  const { panel, shown } = await show();
  panel.say({ ...enter({ share: '5%', seat: true }), type: 'act', act: '例.Sale' });
  await vi.waitFor(() => expect(panel.title).toBe('Decision: label of 例.Sale'));
  expect(shown.state).toMatchObject({ act: '例.Sale', facts: { share: '5%' } });
  expect(shown.state.facts).not.toHaveProperty('seat');
  expect(panel.last('form')).not.toContain('board seat');
});

test('a panel that was hidden is given back what was entered', async () => {
  const { panel } = await show();
  panel.say({ type: 'ready' });
  panel.say(enter({ share: '5%' }));
  await vi.waitFor(() => expect(status(panel)).toBe('required'));
  panel.told.length = 0;
  panel.say({ type: 'ready' });
  await vi.waitFor(() => expect(panel.told.map(({ type }) => type)).toEqual(['form', 'decision']));
  expect(panel.last('form')).toMatch(/value="5"/);
});

test('rules with errors from the start: it is said, and the form comes when they are gone', async () => {
  const { editor, panel } = await show(RULES.replace('<|1%|>', 'nothing'));
  expect(panel.webview.html).toMatch(/Nothing can be decided: the sources have \d error/);
  expect(panel.webview.html).not.toContain('<script');
  await editor.edit('a.fefta', RULES.replace(/<\||\|>/g, ''));
  await vi.waitFor(() => expect(panel.webview.html).toContain('<form'));
});

test('a panel that is closed is left alone', async () => {
  const { editor, panel } = await show();
  panel.dispose();
  panel.told.length = 0;
  await editor.edit('a.fefta', '6%', editor.range('a.fefta'));
  await editor.settled();
  expect(panel.told).toEqual([]);
});
