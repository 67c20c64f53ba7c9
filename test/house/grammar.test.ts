import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import { FeftaGeneratedModule, FeftaGeneratedSharedModule } from '../../packages/language/src/generated/module.ts';
import { FeftaModule } from '../../packages/language/src/services.ts';
import { KEYWORD_PAIRS, SOFT_KEYWORDS } from '../../packages/language/src/syntax/keywords.ts';

/** Services in Langium's development mode, in which the parser validates the grammar and reports ambiguities. */
function developmentServices() {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FeftaGeneratedSharedModule);
  const fefta = inject(
    createDefaultCoreModule({ shared }),
    FeftaGeneratedModule,
    {
      LanguageMetaData: () =>
        ({ languageId: 'fefta', fileExtensions: ['.fefta'], caseInsensitive: false, mode: 'development' }) as const,
    },
    FeftaModule,
  );
  shared.ServiceRegistry.register(fefta as never);
  return fefta;
}

function keywordsOfGrammar(): Set<string> {
  const text = readFileSync(join(import.meta.dirname, '../../packages/language/src/generated/ast.ts'), 'utf8');
  const union = /export type FeftaKeywordNames =([\s\S]*?);\n/.exec(text)?.[1] ?? '';
  return new Set([...union.matchAll(/"([^"]+)"/g)].map((found) => found[1] as string));
}

const PUNCTUATION = /^[^\p{L}\p{N}]+$/u;

describe('the grammar', () => {
  test('is accepted in development mode, without a word on the console', () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    const parser = developmentServices().parser.LangiumParser;
    const result = parser.parse('namespace a enum E { x; y }');
    expect(result.parserErrors).toEqual([]);
    for (const spy of spies) expect(spy.mock.calls.map((call) => String(call[0]))).toEqual([]);
    vi.restoreAllMocks();
  });

  test('spells every keyword in Japanese and in English, and the table knows both', () => {
    const words = [...keywordsOfGrammar()].filter((word) => !PUNCTUATION.test(word));
    const inTable = new Set(KEYWORD_PAIRS.flatMap(([english, japanese]) => [...english.split(' '), japanese]));
    // Languages of labels have one spelling.
    expect(words.filter((word) => !inTable.has(word) && word !== 'ja' && word !== 'en')).toEqual([]);
    const inGrammar = keywordsOfGrammar();
    expect([...inTable].filter((word) => !inGrammar.has(word))).toEqual([]);
  });

  test('soft keywords are keywords', () => {
    const words = keywordsOfGrammar();
    expect([...SOFT_KEYWORDS].filter((word) => !words.has(word))).toEqual([]);
  });
});
