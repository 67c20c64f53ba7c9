import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const FILE = join(import.meta.dirname, '../../../syntaxes/fefta.tmLanguage.json');

/** A stretch of a text with the scopes that the grammar gives it, without the scope of the language. */
export interface Token {
  text: string;
  offset: number;
  scopes: string[];
}

/** The grammar as VS Code loads it. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => (scope === 'source.fefta' ? parseRawGrammar(readFileSync(FILE, 'utf8'), FILE) : null),
  });
  const grammar = await registry.loadGrammar('source.fefta');
  if (!grammar) throw new Error('no grammar');
  return grammar;
}

/** The tokens of a text, line after line as an editor asks for them; those of mere space are left out. */
export function tokensOf(grammar: IGrammar, text: string): Token[] {
  const tokens: Token[] = [];
  let state = INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of found) {
      const part = line.slice(startIndex, endIndex);
      if (part.trim() !== '') tokens.push({ text: part, offset: offset + startIndex, scopes: scopes.slice(1) });
    }
    state = ruleStack;
    offset += line.length + 1;
  }
  return tokens;
}
