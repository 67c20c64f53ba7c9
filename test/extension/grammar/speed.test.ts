import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokensOf } from './tokens.ts';

const RULES = join(import.meta.dirname, '../../../rules');
const ONE_MEGABYTE = 1024 * 1024;
/** VS Code colours no line that is longer. */
const LONGEST_LINE = 20_000;

const rules = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.fefta'))
  .map((name) => readFileSync(join(RULES, name), 'utf8'))
  .join('\n');

const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
  tokensOf(grammar, rules.slice(0, 10_000));
});

/** Milliseconds of the processor per megabyte of text; the clock on the wall depends on what else the machine does. */
function cost(text: string): number {
  const start = process.cpuUsage();
  tokensOf(grammar, text);
  const { user, system } = process.cpuUsage(start);
  return ((user + system) / 1000 / text.length) * ONE_MEGABYTE;
}

describe('colouring takes time in proportion to the text', () => {
  test('a megabyte of rules', () => {
    const milliseconds = cost(fill(rules, ONE_MEGABYTE));
    console.log(`1 MB of rules: ${Math.round(milliseconds)} ms`);
    expect(milliseconds).toBeLessThan(15_000);
  });

  // A regular expression that tries over and over takes ten times as long for these, and more.
  test.each([
    ['one name', 'あ'],
    ['letters and digits', 'a1'],
    ['opening quotes', '「'],
    ['brackets', '(['],
    ['braces', '{ '],
    ['spaces', '  　'],
    ['numbers', '１1'],
    ['numbers with words', '1 a b '],
    ['kanji numbers', '百千万'],
    ['fractions', '一分の'],
    ['era dates', '令和元年一月'],
    ['dots', 'a.'],
    ['keywords', '免除 '],
    ['declarations', '義務 名 '],
    ['soft keywords', 'order '],
    ['codes', '#a.b-'],
    ['backslashes', '"\\'],
    ['stars', '/*'],
    ['labels', 'duty a "b" en '],
    ['keywords and gaps', 'entity   \t '],
  ])('a long line of %s', (_name, piece) => {
    const line = fill(piece, LONGEST_LINE);
    tokensOf(grammar, line);
    expect(cost(line), 'milliseconds for a megabyte').toBeLessThan(200_000);
  });
});
