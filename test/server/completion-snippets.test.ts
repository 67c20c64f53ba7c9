import { expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/index.ts';
import { SNIPPET_RULES, snippetFor } from '../../packages/server/src/completion/snippets.ts';
import { Desk } from './completion-list.ts';

const desk = new Desk();

/** The text that stands there when every place keeps what it begins with. */
function filled(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '')
    .replaceAll('\t', '  ');
}

test.each([
  ['en', 'namespace 法.more\n'],
  ['ja', '名前空間 法.more\n'],
])('every declaration in %s is one that can be read as it stands', async (_, head) => {
  const items = (await desk.items(`${head}<|>`)).filter(({ insertTextFormat }) => insertTextFormat === 2);
  expect(items.length).toBeGreaterThanOrEqual(20);
  for (const item of items) {
    const text = `${head}${filled(item.textEdit?.newText ?? '')}\n`;
    expect(formatText(text), text).toMatchObject({ ok: true });
  }
});

test('no keyword of a snippet is left untranslated', () => {
  for (const rule of SNIPPET_RULES) {
    const body = filled(snippetFor(rule, 'ja') ?? '').replaceAll(/"[^"]*"|\ben\b|file\.codes\.json/g, '');
    expect(body, rule).not.toMatch(/[a-z]/);
  }
});
