import { expect, onTestFinished, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { idOf } from './action-fixture.ts';
import { type Editor, openEditor } from './editor.ts';
import { realRules } from './golden.ts';
import { numbers } from './numbers.ts';

/* The real rules with something changed that can still be read: whatever is offered then can be done, and leaves texts that can be read. */

const { fefta } = createFeftaServices();
const parses = (text: string) => fefta.parser.FastParser.parse(text) !== undefined;

const below = numbers(1949);
const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;

/** Changes that leave a text which can be read, most of the time. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => {
    const lines = text.split('\n');
    lines.splice(below(lines.length), 1);
    return lines.join('\n');
  },
  (text) => {
    const lines = text.split('\n');
    const at = below(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
    return lines.join('\n');
  },
  (text) => {
    const words = [...text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)];
    const found = pick(words);
    return `${text.slice(0, found.index)}${found[0]}x${text.slice(found.index + found[0].length)}`;
  },
  (text) => {
    const words = [...text.matchAll(/ (?:en )?"[^"\n]*"/g)];
    const found = pick(words);
    return text.slice(0, found.index) + text.slice(found.index + found[0].length);
  },
  (text) => text.replace(/^(.*)\b(19|20)\d\d-/m, '$12001-'),
  (text) => text.replace(/^(?:import|取込) .*\n/m, ''),
];

const NAMES = ['jp/investment/exemption.fefta', 'jp/investment/特定取得.fefta', 'bill2019/notification.fefta'];

/** Damaged rules do not compile: then the person is told so. */
const COMPILED = new Set(['decision-to-scenario', 'update-expectations']);

async function actionsFor(editor: Editor, name: string, { range }: Diagnostic): Promise<CodeAction[]> {
  const context = { diagnostics: [], only: ['quickfix', 'refactor'] };
  return editor.request('textDocument/codeAction', { textDocument: { uri: editor.uri(name) }, range, context });
}

test('every action on damaged rules can be done and leaves texts that can be read', async () => {
  const rules = realRules();
  const editor = await openEditor(rules, { open: NAMES });
  onTestFinished(() => editor.stop());
  const done = new Map<string, number>();
  for (let run = 0; run < 60; run++) {
    const name = pick(NAMES);
    let text = rules[name] ?? '';
    for (let count = 0; count < 3; count++) {
      const changed = pick(CHANGES)(text);
      if (parses(changed)) text = changed;
    }
    await editor.edit(name, text);
    for (const diagnostic of (await editor.diagnose(name)).slice(0, 12)) {
      for (const action of await actionsFor(editor, name, diagnostic)) {
        const id = idOf(action);
        if ((done.get(id) ?? 0) > 25) continue;
        done.set(id, (done.get(id) ?? 0) + 1);
        const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
        const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
        if (!COMPILED.has(id)) expect(changes.length, `${run} ${id} does something`).toBeGreaterThan(0);
        for (const { textDocument, edits } of changes) {
          const file = editor.name(textDocument.uri);
          if (file.endsWith('.json')) continue;
          const after = editor.applied(file, edits as TextEdit[]);
          expect(parses(after), `${run} ${file} ${id}: ${action.title}\n${JSON.stringify(edits)}`).toBe(true);
        }
      }
    }
    await editor.edit(name, rules[name] ?? '');
  }
  expect(done.size).toBeGreaterThan(25);
});
