import { beforeAll, describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  InlayHint,
  InlayHintLabelPart,
} from 'vscode-languageserver';
import { type Editor, openEditor } from '../server/editor.ts';
import { on } from '../server/places.ts';

const TEXT = `namespace t
unit crate "箱" en "crate" of crates
act Export "輸出" en "export" {
  frequency "周波数" en "frequency": quantity of kHz
  heat "温度" en "temperature": quantity of °C
  density "密度" en "density": quantity of W/cm²
  load "積荷" en "load": quantity of crate
}
define x "定" en "x" on Export: boolean {
  means frequency >= 600 Hz and heat > 20 °C and density > 5 mW/mm2 and heat < 400 K and load > 3 crate
    and frequency < 1500ヘルツ and density < 1 psi
}
`;

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({ 'a.fefta': TEXT }, { settings: { asOf: '2024-01-01' } });
  return () => editor.stop();
});

async function hover(phrase: string): Promise<string | undefined> {
  const found = await editor.request<Hover | null>('textDocument/hover', on(editor, 'a.fefta', phrase));
  return (found?.contents as { value: string } | undefined)?.value;
}

describe('units in the editor', () => {
  test.each([
    ['60<|>0 Hz', '**600 Hz**\n\nDimension: `frequency`'],
    ['20 °<|>C and', '**20 °C** = 293.15 K = 68 °F\n\nDimension: `temperature`'],
    ['5 mW/<|>mm2', '**5 mW/mm2** = 5 mW/mm² = 5,000 W/m²\n\nDimension: `power density`'],
    ['15<|>00ヘルツ', '**1500ヘルツ** = 1,500 Hz\n\nDimension: `frequency`'],
    ['quantity of k<|>Hz', '**kHz** – kilohertz\n\n1 kHz = 1,000 Hz\n\nDimension: `frequency`'],
    ['quantity of W/c<|>m²', '**W/cm²**\n\n1 W/cm² = 10,000 W/m²\n\nDimension: `power density`'],
    ['quantity of °<|>C', '**°C** – degree Celsius\n\n1 °C = 274.15 K = 33.8 °F\n\nDimension: `temperature`'],
  ])('hover on %s', async (phrase, expected) => {
    expect(await hover(phrase)).toBe(expected);
  });

  test('hints say a literal in the unit of the fact beside it', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 13, character: 0 } };
    const textDocument = { uri: editor.uri('a.fefta') };
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    const labels = hints.map(({ label }) => (label as InlayHintLabelPart[]).map(({ value }) => value).join(''));
    expect(labels.filter((each) => each.startsWith('='))).toEqual([
      '= 0.6 kHz',
      '= 0.5 W/cm²',
      '= 126.85 °C',
      '= 1.5 kHz',
    ]);
  });

  test('a wrong dimension is reported while typing, and only that', async () => {
    const diagnostics: Diagnostic[] = await editor.diagnose('a.fefta');
    expect(diagnostics.filter(({ severity }) => severity === 1).map(({ code, message }) => [code, message])).toEqual([
      ['units-mixed', expect.stringContaining('W/cm² (power density) and psi (pressure)')],
    ]);
  });

  test('completion offers the units of the dimension of the fact, found by symbol, Japanese and English', async () => {
    const labels = async (typed: string) => {
      const text = TEXT.replace('600 Hz', typed.replace('<|>', ''));
      await editor.edit('a.fefta', text);
      const offset = TEXT.indexOf('600 Hz') + typed.indexOf('<|>');
      const before = text.slice(0, offset).split('\n');
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const textDocument = { uri: editor.uri('a.fefta') };
      const answer = await editor.request<CompletionItem[] | CompletionList>('textDocument/completion', {
        textDocument,
        position,
      });
      return (Array.isArray(answer) ? answer : answer.items).map(({ label }) => label);
    };
    const all = await labels('600 <|>');
    expect(all.slice(0, 6)).toEqual(expect.arrayContaining(['Hz', 'kHz', 'MHz', 'GHz', 'THz']));
    expect(all).not.toContain('W');
    expect(await labels('600 メガ<|>')).toContain('MHz');
    expect(await labels('600 gigah<|>')).toContain('GHz');
    await editor.edit('a.fefta', TEXT);
  });
});
