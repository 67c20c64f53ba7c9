import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormatOptions, formatText } from '../../packages/language/src/format/index.ts';
import { sourceText } from './arbitrary-source.ts';
import { commentsOf } from './comments.ts';
import { treeOf } from './tree.ts';

const RUNS = { numRuns: 1000 };

/** The formatted text; the source must be one that can be read. */
function formatted(text: string, options?: FormatOptions): string {
  const result = formatText(text, options);
  if (!result.ok) throw new Error(`${JSON.stringify(result.findings)}\n${text}`);
  return result.text;
}

describe('formatting random sources', () => {
  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(sourceText(), (text) => {
        const once = formatted(text);
        expect(formatted(once)).toBe(once);
      }),
      RUNS,
    );
  });

  test('keeps the tree', () => {
    fc.assert(
      fc.property(sourceText(), (text) => {
        expect(treeOf(formatted(text))).toEqual(treeOf(text));
      }),
      RUNS,
    );
  });

  test.each(['ja', 'en'] as const)('keeps the tree when keywords become %s', (keywords) => {
    fc.assert(
      fc.property(sourceText(), (text) => {
        const converted = formatted(text, { keywords });
        expect(treeOf(converted)).toEqual(treeOf(text));
        expect(formatted(converted, { keywords })).toBe(converted);
        expect(formatted(converted)).toBe(converted);
      }),
      RUNS,
    );
  });

  test('comes back to the same text through the other spelling', () => {
    fc.assert(
      fc.property(sourceText(), (text) => {
        const ja = formatted(text, { keywords: 'ja' });
        const en = formatted(ja, { keywords: 'en' });
        expect(formatted(en, { keywords: 'ja' })).toBe(ja);
        expect(formatted(text, { keywords: 'en' })).toBe(en);
      }),
      RUNS,
    );
  });

  test('keeps every comment, in order', () => {
    fc.assert(
      fc.property(sourceText(), (text) => {
        expect(commentsOf(formatted(text))).toEqual(commentsOf(text));
        expect(commentsOf(formatted(text, { keywords: 'ja' }))).toEqual(commentsOf(text));
      }),
      RUNS,
    );
  });

  test('leaves no carriage return, no trailing space, no byte order mark, one final line end', () => {
    fc.assert(
      fc.property(sourceText(), (text) => {
        const result = formatted(text);
        expect(result).not.toMatch(/\r|\uFEFF|[^\S\n]\n|\n\n\n|^\n/);
        expect(result === '' || /[^\n]\n$/.test(result)).toBe(true);
      }),
      RUNS,
    );
  });
});
