import { expect, onTestFinished, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { type Editor, openEditor } from './editor.ts';
import { realRules } from './golden.ts';
import { numbers } from './numbers.ts';

/*
 * Mistakes are planted into copies of the real rules, some of them by the dozen. "Fix all" must end, must leave no more findings than it found,
 * and must not touch what it does not understand.
 */
const MISTAKES: readonly ((text: string, at: number) => string)[] = [
  (text) => text.replace(/^(import|取込) .*$/m, '$&\n$&'),
  (text) => text.replace(/^(namespace|名前空間) .*$/m, '$&\nimport jp.law'),
  (text, at) => within(text, at, /"([^"\n]*)"/, '“$1”'),
  (text, at) => within(text, at, /(unless|除き) ([^\s,]+)/, '$1 $2, $2'),
  (text, at) => within(text, at, /\b(\d{4})-(\d{2})-(\d{2})\b/, '平成40年$2月$3日'),
  (text, at) => within(text, at, /\n {2}\S.*\n/, '\n  given = 3\n'),
  (text, at) => within(text, at, / applies\b/, ''),
  (text, at) => within(text, at, /[{}]/, ''),
  (text, at) => `${text.slice(0, at)}&&${text.slice(at)}`,
  (text, at) => within(text, at, /\bwhen\b|要件/, 'whem'),
];

function within(text: string, at: number, pattern: RegExp, replacement: string): string {
  return text.slice(0, at) + text.slice(at).replace(pattern, replacement);
}

const { fefta } = createFeftaServices();
const NAMES = [
  'jp/investment/exemption.fefta',
  'jp/investment/特定取得.fefta',
  'jp/investment/unlisted-shares.fefta',
  'bill2019/notification.fefta',
];

async function fixAll(editor: Editor, name: string): Promise<string> {
  const start = { line: 0, character: 0 };
  const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri(name) },
    range: { start, end: start },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  if (!action) return editor.text(name);
  const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(changes.every(({ textDocument }) => textDocument.uri === editor.uri(name))).toBe(true);
  return editor.applied(
    name,
    changes.flatMap((each) => each.edits as TextEdit[]),
  );
}

test('fix all ends on planted mistakes, makes nothing worse, and then has nothing left to do', async () => {
  const rules = realRules();
  const editor = await openEditor(rules, { open: NAMES });
  onTestFinished(() => editor.stop());
  const below = numbers(20200607);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  let mended = 0;
  for (let run = 0; run < 40; run++) {
    const name = pick(NAMES);
    let text = rules[name] ?? '';
    for (let count = below(6) + 1; count > 0; count--) text = pick(MISTAKES)(text, below(text.length));
    await editor.edit(name, text);
    const before = await editor.diagnose(name);
    const after = await fixAll(editor, name);
    if (after === text) continue;
    mended++;
    await editor.edit(name, after);
    const left = await editor.diagnose(name);
    const errors = (all: typeof left) => all.filter(({ code }) => SYNTAX.has(String(code))).length;
    expect(errors(left), `run ${run}`).toBeLessThanOrEqual(errors(before));
    if (errors(left) === 0) expect(fefta.parser.FastParser.parse(after), `run ${run}`).toBeDefined();
    expect(await fixAll(editor, name), `run ${run}: a second time`).toBe(after);
  }
  expect(mended).toBeGreaterThan(20);
});

const SYNTAX = new Set(['syntax', 'unexpected-character', 'keyword-as-name']);

test('what only says the same twice, or in the wrong form, is the real rules again', async () => {
  const rules = realRules();
  const name = 'jp/investment/exemption.fefta';
  const editor = await openEditor(rules, { open: [name] });
  onTestFinished(() => editor.stop());
  const text = rules[name] ?? '';
  let planted = text.replace(/^(import|取込) .*$/m, '$&\n$&');
  planted = planted.replaceAll(/(unless|除き) ([^\s,]+)/g, '$1 $2, $2').replace(/"([^"\n]*)"/, '“$1”');
  expect(planted).not.toBe(text);
  await editor.edit(name, planted);
  await editor.settled();
  expect(await fixAll(editor, name)).toBe(text);
});
