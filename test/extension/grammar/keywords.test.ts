import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { KEYWORD_PAIRS } from '../../../packages/language/src/syntax/keywords.ts';
import { loadGrammar, tokensOf } from './tokens.ts';

const KEYWORD = /^(keyword|storage|support|constant\.language)\./;
/** The kinds of instruments are words that mean something only there. */
const KINDS = ['act', 'order', 'ordinance', 'notice', 'regime', 'policy', 'treaty'];

const words = KEYWORD_PAIRS.flatMap(([english, japanese]) => {
  const isKind = KINDS.includes(english) && japanese !== '行為';
  return [english, japanese]
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => [word, isKind ? `種別 ${word}` : word] as const);
});

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const scopeOf = (text: string, word: string): string | undefined =>
  tokensOf(grammar, text)
    .find((token) => token.text === word)
    ?.scopes.at(-1);

describe('keywords', () => {
  test('there are many, in both spellings', () => {
    expect(words.length).toBeGreaterThan(200);
  });

  test.each(words)('%s looks like a keyword', (word, text) => {
    expect(scopeOf(text, word)).toMatch(KEYWORD);
    // 「 and ( are no letters, and neither is the end of a number.
    expect(scopeOf(`{${text}(`, word)).toMatch(KEYWORD);
  });

  test.each(words)('%s inside a longer name is none', (word) => {
    if (word.includes(' ')) return;
    const longer = [`${word}者`, `者${word}`, `${word}2`, `a${word}`, `${word}_`, `々${word}ー`, `𠮷${word}`];
    for (const name of longer.filter((name) => !words.some(([other]) => other === name))) {
      expect(scopeOf(name, name), name).toMatch(/^variable/);
    }
    expect(tokensOf(grammar, `「${word} と」`).map(({ scopes }) => scopes[0])).not.toContain('keyword');
    expect(scopeOf(`「${word}」`, word)).toMatch(/^variable/);
  });
});
