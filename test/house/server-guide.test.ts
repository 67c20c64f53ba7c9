import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver';
import { openEditor } from '../server/editor.ts';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/language-server.md'), 'utf8');
const rows = GUIDE.split('\n').filter((line) => /^\| .* \| `?.* \| `test\//.test(line));

/** The requests that each capability promises. */
const PROMISED: Readonly<Partial<Record<keyof ServerCapabilities, string>>> = {
  callHierarchyProvider: 'textDocument/prepareCallHierarchy',
  codeActionProvider: 'textDocument/codeAction',
  codeLensProvider: 'textDocument/codeLens',
  completionProvider: 'textDocument/completion',
  declarationProvider: 'textDocument/declaration',
  definitionProvider: 'textDocument/definition',
  diagnosticProvider: 'textDocument/diagnostic',
  documentFormattingProvider: 'textDocument/formatting',
  documentHighlightProvider: 'textDocument/documentHighlight',
  documentLinkProvider: 'textDocument/documentLink',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentSymbolProvider: 'textDocument/documentSymbol',
  foldingRangeProvider: 'textDocument/foldingRange',
  hoverProvider: 'textDocument/hover',
  implementationProvider: 'textDocument/implementation',
  inlayHintProvider: 'textDocument/inlayHint',
  linkedEditingRangeProvider: 'textDocument/linkedEditingRange',
  referencesProvider: 'textDocument/references',
  renameProvider: 'textDocument/rename',
  selectionRangeProvider: 'textDocument/selectionRange',
  semanticTokensProvider: 'textDocument/semanticTokens/full',
  signatureHelpProvider: 'textDocument/signatureHelp',
  typeDefinitionProvider: 'textDocument/typeDefinition',
  typeHierarchyProvider: 'textDocument/prepareTypeHierarchy',
  workspaceSymbolProvider: 'workspace/symbol',
};
const OTHER = ['positionEncoding', 'textDocumentSync', 'workspace'];

test.each([['push'], ['pull']] as const)(
  'the guide names every feature that the server says it has (%s)',
  async (diagnostics) => {
    const editor = await openEditor({ 'a.fefta': 'namespace a\n' }, { initializationOptions: { diagnostics } });
    onTestFinished(() => editor.stop());
    const names = Object.keys(editor.initialized.capabilities).filter((name) => !OTHER.includes(name));
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const method = PROMISED[name as keyof ServerCapabilities];
      expect(method, `${name} is known here`).toBeDefined();
      expect(
        rows.some((row) => row.includes(`\`${method}\``)),
        `${method} stands in the guide`,
      ).toBe(true);
    }
  },
);

test('every test that the guide names is there', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const files = [...row.matchAll(/`([\w./-]+\.test\.ts)`/g)].map((found) => found[1] as string);
    expect(files.length, row).toBeGreaterThan(0);
    for (const file of files) {
      const path = file.startsWith('test/') ? file : `test/server/${file}`;
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
  }
});
