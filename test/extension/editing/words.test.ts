import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFeftaServices } from '../../../packages/language/src/services.ts';

const CONFIGURATION = join(import.meta.dirname, '../../../packages/vscode/language-configuration.json');
const { wordPattern } = JSON.parse(readFileSync(CONFIGURATION, 'utf8'));
const { fefta } = createFeftaServices();

/** The words of a line, as a double click selects them. */
const words = (line: string): string[] =>
  [...line.matchAll(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))].map(([word]) => word);

/** The tokens that the lexer reads. */
function tokens(text: string): { image: string; isName: boolean }[] {
  const { tokens, errors } = fefta.parser.Lexer.tokenize(text);
  if (errors.length > 0) return [];
  return tokens.map(({ image, tokenType }) => ({ image, isName: tokenType.name === 'ID' }));
}

describe('words', () => {
  test.each([
    ['事前届出義務 かつ 取得後の割合', ['事前届出義務', 'かつ', '取得後の割合']],
    ['𠮷野家の義務 適用対象 𠀀𳿿', ['𠮷野家の義務', '適用対象', '𠀀𳿿']],
    ['か\u309a行 ガ·行', ['か\u309a行', 'ガ·行']],
    ['investor.外国投資家 is「公の 秩序」', ['investor', '外国投資家', 'is', '「公の 秩序」']],
    ['（取得後，以上）、100 million JPY', ['取得後', '以上', '100', 'million', 'JPY']],
    ['from 2020-05-08 until 令和2年5月8日', ['from', '2020-05-08', 'until', '令和2年5月8日']],
    ['#276 ＃２７６ #3.A.1', ['#276', '＃２７６', '#3.A.1']],
    ['a_b1 １２ 々ー', ['a_b1', '１２', '々ー']],
  ])('%s', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  test('every name of the language is one word, whatever its characters', () => {
    const characters = fc.oneof(
      fc.constantFrom(...'免除取得aZ_9々〇ぁゖゝァーヾｱﾟ０Ａ𠀀𳿿㐀힣ẞéΩЖ·゙゚'),
      fc.integer({ min: 0x20, max: 0x33fff }).map((code) => String.fromCodePoint(code)),
    );
    let names = 0;
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 12 }), (text) => {
        const [token, second] = tokens(text);
        if (!token?.isName || second || token.image !== text) return;
        names++;
        expect(words(`(${text})`)).toEqual([text]);
      }),
      { numRuns: 5_000 },
    );
    expect(names).toBeGreaterThan(500);
  });

  test('a word that begins like a name is no longer than the name', () => {
    const signs = fc.constantFrom(...' 　、，。：（）「」・=＝|+-"\'あ免1');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 8 }), (after) => {
        const [first] = tokens(`免除${after}`);
        if (first) expect(words(`免除${after}`)[0]).toBe(first.image);
      }),
      { numRuns: 2_000 },
    );
  });
});
