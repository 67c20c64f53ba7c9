import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { formatText } from '../../../packages/language/src/index.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { loadGrammar, type Token, tokensOf } from './tokens.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What the parser's pieces must look like in the editor. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  word: /^(keyword(?!\.other\.unit)|storage|support|constant\.language)\b/,
  sign: /^(punctuation|keyword\.operator|entity\.name\.namespace|keyword\.other\.unit)\b/,
  UNIT: /^keyword\.other\.unit\b/,
  ID: /^(variable|entity|keyword\.other\.unit|punctuation\.definition\.name)\b/,
  ML_COMMENT: /comment/,
  SL_COMMENT: /comment/,
  STRING: /^(string|punctuation\.definition\.string|constant\.character)\b/,
  ITEM_CODE: /^constant\.numeric\b/,
  NUMBER: /^(constant\.numeric|keyword\.other\.unit)\b/,
  DATE: /^constant\.numeric\.date\b/,
  FRACTION: /^constant\.numeric\.fraction\b/,
  CODE: /^constant\.numeric\.code\b/,
};

/** The pieces that look like something else. */
function disagreements(grammar: IGrammar, text: string): string[] {
  const tokens = tokensOf(grammar, text);
  return leavesOf(text).flatMap((leaf) => {
    const looks = LOOKS[leaf.kind];
    const wrong = tokens.filter((token) => overlaps(token, leaf) && !looks?.test(token.scopes.at(-1) ?? ''));
    const line = text.slice(0, leaf.offset).split('\n').length;
    return wrong.map(({ text, scopes }) => `${line}: ${leaf.kind} ${leaf.text}: ${text} is ${scopes.join(' ')}`);
  });
}

const overlaps = (token: Token, leaf: Leaf) =>
  token.offset < leaf.offset + leaf.text.length && leaf.offset < token.offset + token.text.length;

function inKeywords(text: string, keywords: 'ja' | 'en'): string {
  const formatted = formatText(text, { keywords });
  if (!formatted.ok) throw new Error('not formatted');
  return formatted.text;
}

const RULES = readdirSync(join(ROOT, 'rules'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.fefta'))
  .map((name) => [name, readFileSync(join(ROOT, 'rules', name), 'utf8')] as const);
const GUIDE = [...readFileSync(join(ROOT, 'docs/language.md'), 'utf8').matchAll(/```fefta\n([\s\S]*?)```/g)].map(
  (found, index) => [`example ${index + 1} of the guide`, found[1] as string] as const,
);
const FIXTURES = ['lookalikes', 'literals'].map(
  (name) => [name, readFileSync(join(import.meta.dirname, 'fixtures', `${name}.fefta`), 'utf8')] as const,
);

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

describe('every word looks like what the parser takes it for', () => {
  test.each(FIXTURES)('%s', (_name, text) => {
    expect(disagreements(grammar, text)).toEqual([]);
  });

  test.each([...FIXTURES, ...GUIDE, ...RULES])('%s, in both spellings', (_name, text) => {
    expect(disagreements(grammar, inKeywords(text, 'ja'))).toEqual([]);
    expect(disagreements(grammar, inKeywords(text, 'en'))).toEqual([]);
  });
});
