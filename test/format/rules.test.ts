import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FormatOptions, formatText } from '../../packages/language/src/format/index.ts';
import { commentsOf } from './comments.ts';
import { treeOf } from './tree.ts';

const RULES = join(import.meta.dirname, '../../rules');
const files = readdirSync(RULES, { recursive: true }).map(String);
const sources = files.filter((name) => name.endsWith('.fefta')).sort();

function formatted(text: string, options?: FormatOptions): string {
  const result = formatText(text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.text;
}

describe('formatting the rules', () => {
  test.each(sources)('keeps what %s says, in either spelling', (name) => {
    const text = readFileSync(join(RULES, name), 'utf8');
    const once = formatted(text);
    const ja = formatted(text, { keywords: 'ja' });
    const en = formatted(text, { keywords: 'en' });
    for (const result of [once, ja, en]) {
      expect(treeOf(result)).toEqual(treeOf(text));
      expect(commentsOf(result)).toEqual(commentsOf(text));
    }
    expect(formatted(once)).toBe(once);
    expect(formatted(ja, { keywords: 'en' })).toBe(en);
    expect(formatted(en, { keywords: 'ja' })).toBe(ja);
  });
});
