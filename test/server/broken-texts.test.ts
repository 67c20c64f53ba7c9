// Every question about the look of a document is answered, whatever stands in it.
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor } from './editor.ts';
import { realRules } from './golden.ts';

const NAMES = [
  'jp/investment/listed-shares.fefta',
  'bill2019/funds.fefta',
  'bill2019/sectors.fefta',
  'jp/law/instruments.fefta',
  'jp/investment/scenarios/l-sums.fefta',
  'jp/codes/jsic.fefta',
];

const GARBAGE = [
  '{',
  '}',
  '"',
  '|',
  '「',
  '//',
  '/*',
  '\r\n',
  '𠮷',
  '\ud842',
  'in force from',
  '名前空間',
  '=>',
  '１',
  '#',
  ' ',
];

test('texts with pieces cut out and garbage put in', async () => {
  const rules = realRules();
  const texts = NAMES.map((name) => rules[name] ?? '');
  const editor = await openEditor({ ...rules, 'x.fefta': '' }, { open: ['x.fefta'] });
  onTestFinished(() => editor.stop());
  const textDocument = { uri: editor.uri('x.fefta') };
  const ask = async (source: string) => {
    await editor.edit('x.fefta', source);
    const text = TextDocument.create('', '', 0, source);
    const range = { start: { line: 0, character: 0 }, end: text.positionAt(source.length) };
    const position = text.positionAt(Math.floor(source.length / 2));
    const options = { tabSize: 2, insertSpaces: true };
    const asked: [string, object][] = [
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/selectionRange', { positions: [position] }],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/semanticTokens/range', { range }],
      ['textDocument/inlayHint', { range }],
      ['textDocument/codeLens', {}],
      ['textDocument/documentLink', {}],
      ['textDocument/formatting', { options }],
      ['textDocument/rangeFormatting', { options, range }],
      ['textDocument/onTypeFormatting', { options, position, ch: '\n' }],
      ['textDocument/onTypeFormatting', { options, position, ch: '}' }],
    ];
    for (const [method, params] of asked)
      expect(await editor.request(method, { textDocument, ...params }), method).toBeDefined();
    expect(await editor.request('workspace/symbol', { query: 'a' })).toBeDefined();
    await formatsWithoutLoss(source);
  };
  const formatsWithoutLoss = async (source: string) => {
    const edits = await editor.request<never[]>('textDocument/rangeFormatting', {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
      range: { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } },
    });
    expect(bare(editor.applied('x.fefta', edits))).toBe(bare(source));
  };
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 40 }),
    put: fc.constantFrom('', ...GARBAGE),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (text, changes) => {
        let source = text;
        for (const { at, cut, put } of changes) {
          const offset = Math.floor(at * source.length);
          source = source.slice(0, offset) + put + source.slice(offset + cut);
        }
        await ask(source);
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 25), seed: Number(process.env.FUZZ_SEED ?? 3) },
  );
}, 600_000);

/** Layout moves white space, writes separators where they are needed, and signs in their ASCII form. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s;]/g, '');
}
