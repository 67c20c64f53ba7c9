import { describe, expect, test } from 'vitest';
import { formatText } from '../../../packages/language/src/index.ts';
import { createFeftaServices } from '../../../packages/language/src/services.ts';
import { KEYWORD_PAIRS } from '../../../packages/language/src/syntax/keywords.ts';
import { readJson } from '../manifest.ts';
import { expand } from './expand.ts';

interface Snippet {
  prefix: string | string[];
  body: string[];
  description: string;
}

const FILES = { en: readJson('snippets/fefta.en.json'), ja: readJson('snippets/fefta.ja.json') } as unknown as Record<
  'en' | 'ja',
  Record<string, Snippet>
>;
const { fefta } = createFeftaServices();

/** What stands around a snippet that is only a part of a declaration. */
const AROUND: Readonly<Record<string, [before: string, after: string]>> = {
  sector: ['sectors S { ', ' }'],
  業種: ['業種表 表一 { ', ' }'],
  'in force': ['duty D on A { ', ' }'],
  施行: ['義務 甲 適用対象 乙 { ', ' }'],
  period: ['duty D on A { ', ' }'],
  期間: ['義務 甲 適用対象 乙 { ', ' }'],
};

function inPlace(name: string, { body }: Snippet): string {
  const [before, after] = AROUND[name] ?? ['', ''];
  return before + expand(body) + after;
}

/** The texts that each choice of a snippet leads to. */
function variants(snippet: Snippet): Snippet[] {
  const text = snippet.body.join('\n');
  const choice = /\$\{(\d+)\|([^|]*)\|\}/.exec(text);
  if (!choice) return [snippet];
  return (choice[2] ?? '').split(',').map((each) => ({
    ...snippet,
    body: text.replace(choice[0], `\${${choice[1]}:${each}}`).split('\n'),
  }));
}

describe.each(['en', 'ja'] as const)('snippets with %s keywords', (language) => {
  const snippets = Object.entries(FILES[language]);

  test.each(snippets)('%s parses as it is inserted, with every choice', (name, snippet) => {
    for (const each of variants(snippet)) {
      const text = inPlace(name, each);
      const { parserErrors, lexerErrors } = fefta.parser.LangiumParser.parse(text);
      expect([...parserErrors, ...lexerErrors].map(({ message }) => `${message}\n${text}`)).toEqual([]);
    }
  });

  test.each(snippets)('%s keeps to its spelling of the keywords and to the layout', (name, snippet) => {
    const text = inPlace(name, snippet);
    const formatted = formatText(text, { keywords: language });
    if (!formatted.ok) throw new Error('not formatted');
    const flat = (each: string) => each.replace(/\s+/g, ' ').trim();
    expect(flat(formatted.text)).toBe(flat(text));
    if (!AROUND[name]) expect(`${formatted.text.trimEnd()}\n`).toBe(`${text.trimEnd()}\n`);
  });

  test('each has a place at which one goes on, and its stops are numbered without gaps', () => {
    for (const [name, { body, description }] of snippets) {
      const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, number]) => Number(number));
      const highest = Math.max(...stops);
      expect(
        [...new Set(stops)].sort((a, b) => a - b),
        name,
      ).toEqual([...Array(highest + 1).keys()]);
      expect(description.length, name).toBeGreaterThan(2);
    }
  });

  test('no two answer to the same prefix', () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});

test('both spellings have the same snippets, in the same order', () => {
  const words = (language: 'en' | 'ja') =>
    Object.values(FILES[language]).map(({ body }) => /^(?:in force|[^\s$]+)/.exec(body[0] ?? '')?.[0] ?? '');
  const japanese = words('ja');
  expect(japanese.length).toBeGreaterThan(20);
  for (const [index, word] of words('en').entries()) expect(KEYWORD_PAIRS).toContainEqual([word, japanese[index]]);
});
