import { expect, onTestFinished, test } from 'vitest';
import { LSPErrorCodes, type ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor } from './editor.ts';
import { FILES } from './navigation-files.ts';
import { numbers } from './numbers.ts';

const METHODS = [
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/declaration',
  'textDocument/typeDefinition',
  'textDocument/implementation',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/prepareCallHierarchy',
  'textDocument/prepareTypeHierarchy',
  'textDocument/linkedEditingRange',
];
const ROUNDS = 60;
const GARBAGE = ['', '}', '{', '「', '.', ' が ', '"', 'when', '𠮷', '\r\n', '10%', ' of ', '第'];

test('damaged texts are answered or refused, at every place, and never with a failure', async () => {
  const editor = await openEditor(FILES);
  onTestFinished(() => editor.stop());
  const next = numbers(27);
  const names = Object.keys(FILES);
  let answered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const name = names[next(names.length)] ?? '';
    const whole = FILES[name] ?? '';
    const from = next(whole.length);
    const damaged = whole.slice(0, from) + (GARBAGE[next(GARBAGE.length)] ?? '') + whole.slice(from + next(12));
    await editor.edit(name, damaged);
    const document = TextDocument.create('file:///x', 'fefta', 0, damaged);
    for (let at = 0; at < 4; at++) {
      const offset = at === 0 ? from : next(damaged.length);
      const params = {
        textDocument: { uri: editor.uri(name) },
        position: document.positionAt(offset),
        context: { includeDeclaration: true },
        newName: '新しい名前',
      };
      for (const method of METHODS)
        try {
          if ((await editor.request(method, params)) !== null) answered++;
        } catch (error) {
          const { code, message } = error as ResponseError;
          expect(code, `${method} at ${offset} of ${damaged}: ${message}`).toBe(LSPErrorCodes.RequestFailed);
        }
    }
    await editor.edit(name, whole);
  }
  expect(answered).toBeGreaterThan(ROUNDS);
  await editor.settled();
}, 600_000);
