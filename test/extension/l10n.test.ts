import { describe, expect, test } from 'vitest';
import { sources, textsIn } from './l10n.ts';
import { readJson } from './manifest.ts';

const japanese = readJson('l10n/bundle.l10n.ja.json') as Record<string, string>;
const found = sources().map(([path, text]) => ({ path, ...textsIn(text) }));
const texts = new Set(found.flatMap((each) => each.texts));

describe('texts of the extension', () => {
  test('are written where they are used, so that they can be found', () => {
    expect(found.flatMap(({ path, unclear }) => unclear.map((call) => `${path}: ${call}`))).toEqual([]);
  });

  test('have a Japanese form each, and there is none that is not used', () => {
    expect(Object.keys(japanese).sort()).toEqual([...texts].sort());
  });

  test('keep their placeholders, and are Japanese', () => {
    const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [english, text] of Object.entries(japanese)) {
      expect(placeholders(text), english).toEqual(placeholders(english));
      expect(text, english).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(english).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });
});

test.each([
  ["vscode.l10n.t('It\\'s {0}', name)", ["It's {0}"], []],
  ['l10n.t(\n  "two\\nlines",\n)', ['two\nlines'], []],
  ["l10n.t({ message: 'Run', comment: ['a verb'] })", ['Run'], []],
  ['l10n.t(`plain`)', ['plain'], []],
  ['l10n.t(message)', [], ['message)']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what must not be there
  ['l10n.t(`a ${b}`)', [], ['`a ${b}`)']],
])('in %s', (source, expected, unclear) => {
  expect(textsIn(source)).toEqual({ texts: expected, unclear });
});
