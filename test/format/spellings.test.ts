import { GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/index.ts';
import { isJapanese, spellingsOf } from '../../packages/language/src/format/spellings.ts';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { KEYWORD_PAIRS } from '../../packages/language/src/syntax/keywords.ts';

const { fefta } = createFeftaServices();
const spellings = spellingsOf(fefta.Grammar);

describe('the spellings of keywords', () => {
  test('are side by side in the grammar as they are in the table', () => {
    const inGrammar = new Set(
      [...spellings.values()].map(({ spelling }) => `${spelling.english.join(' ')} ${spelling.japanese}`),
    );
    const inTable = new Set(KEYWORD_PAIRS.map(([english, japanese]) => `${english} ${japanese}`));
    expect([...inGrammar].filter((pair) => !inTable.has(pair))).toEqual([]);
    expect([...inTable].filter((pair) => !inGrammar.has(pair))).toEqual([]);
  });

  test('are known in every place of the grammar', () => {
    const keywords = fefta.Grammar.rules.flatMap((rule) => keywordsIn(rule));
    const words = keywords.filter((keyword) => /\p{L}/u.test(keyword.value) && !['ja', 'en'].includes(keyword.value));
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((keyword) => !spellings.has(keyword)).map((keyword) => keyword.value)).toEqual([]);
    expect(words.some((keyword) => isJapanese(keyword.value))).toBe(true);
  });

  test.each([
    ['instrument a { kind act }', '法令 a {\n  種別 法律\n}'],
    ['act a {}', '行為 a {}'],
    ['act a { number: number by b }', '行為 a {\n  number: 数 判断者 b\n}'],
    ['instrument a { number "1" }', '法令 a {\n  番号 "1"\n}'],
    ['group g of l { a by b }', '群 g の l { a 改正 b }'],
    ['scenario s { expect a exempt by b }', '事例 s {\n  期待 a 免除 による b\n}'],
    ['exemption a from b {}', '免除 a 自 b {}'],
    ['amendment a {}', '改正 a {}'],
    ['act a { period: period }', '行為 a {\n  period: 期間\n}'],
  ])('depend on the place: %s', (english, japanese) => {
    const ja = formatText(english, { keywords: 'ja' });
    expect(ja).toEqual({ ok: true, text: `${japanese}\n` });
    const en = formatText(japanese, { keywords: 'en' });
    expect(en).toEqual(formatText(english));
  });
});

function keywordsIn(node: unknown): GrammarAST.Keyword[] {
  if (Array.isArray(node)) return node.flatMap(keywordsIn);
  if (typeof node !== 'object' || node === null) return [];
  if (GrammarAST.isKeyword(node)) return [node];
  return Object.entries(node).flatMap(([key, value]) =>
    key.startsWith('$') || key === 'ref' || key === 'rule' || key === 'type' ? [] : keywordsIn(value),
  );
}
