import { expect, test } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver';
import { Desk, FILE } from './completion-list.ts';
import { HEAD, 頭 } from './completion-rules.ts';

const desk = new Desk({ locale: 'ja' });

async function help(text: string): Promise<SignatureHelp | null> {
  await desk.write(text);
  return desk.editor.request('textDocument/signatureHelp', desk.editor.at(FILE));
}

const TABLE = `${HEAD}table t on ListedShares: boolean {\n  | investor.kind | after => "要否" |\n`;

test.each([
  ['the first cell', '  | <|>', 0],
  ['a cell that is being written', '  | ba<|>', 0],
  ['the second cell', '  | bank | <|>', 1],
  ['the result', '  | bank | >= 10% => <|>', 2],
  ['the same in a whole table', '  | bank | <|> => true |\n}\n', 1],
])('a row of a table shows its columns: %s', async (_, row, active) => {
  const found = await help(TABLE + row);
  expect(found).toMatchObject({ activeParameter: active });
  const [signature] = found?.signatures ?? [];
  expect(signature?.label).toBe('t | investor.kind | after | => 要否 |');
  expect(signature?.parameters).toEqual([
    { label: 'investor.kind', documentation: '類型' },
    { label: 'after', documentation: '取得後の割合' },
    { label: '=> 要否', documentation: 'boolean' },
  ]);
});

test('a row of a comparison shows its columns, in Japanese spelling and with line ends of Windows', async () => {
  const found = await help(
    `${頭}比較表 比較 "𠮷" {\r\n  列 前 "改正前": 文字列\r\n  列 後 "改正後": 文字列\r\n  行 率 "率" | "一割" | <|>`,
  );
  expect(found).toMatchObject({ activeParameter: 1 });
  expect(found?.signatures[0]).toMatchObject({
    label: '比較 | 前 | 後 |',
    parameters: [{ label: '前', documentation: '改正前' }, { label: '後' }],
  });
});

test('elsewhere there is nothing to show', async () => {
  expect(await help(`${HEAD}duty D on ListedShares { when <|> }`)).toBeNull();
  expect(await help(`${HEAD}// | <|>`)).toBeNull();
});
