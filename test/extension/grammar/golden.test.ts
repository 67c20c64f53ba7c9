import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokensOf } from './tokens.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const RULES = join(import.meta.dirname, '../../../rules');

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** Each line of the source, and under it what its words are. */
function snapshot(text: string): string {
  const tokens = tokensOf(grammar, text);
  let start = 0;
  const rows = text.split('\n').map((line) => {
    const end = start + line.length;
    const here = tokens.filter(({ offset }) => offset >= start && offset < end);
    start = end + 1;
    const found = here.map((token) => `    ${token.text.trim()}  ${token.scopes.join(' ').replaceAll('.fefta', '')}`);
    return [`> ${line}`, ...found].join('\n');
  });
  return `${rows.join('\n')}\n`;
}

test.each([
  ['lookalikes', FIXTURES],
  ['literals', FIXTURES],
  ['broken', FIXTURES],
  ['特定取得', join(RULES, 'jp/investment')],
  ['notification', join(RULES, 'bill2019')],
])('%s has the colours of its golden file', (name, folder) => {
  const golden = join(FIXTURES, 'golden', `${name}.txt`);
  const found = snapshot(readFileSync(join(folder, `${name}.fefta`), 'utf8'));
  if (process.env.UPDATE === '1') {
    mkdirSync(join(FIXTURES, 'golden'), { recursive: true });
    writeFileSync(golden, found);
  }
  expect(found).toBe(readFileSync(golden, 'utf8'));
});
