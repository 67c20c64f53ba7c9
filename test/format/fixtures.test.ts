import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FormatOptions, formatText } from '../../packages/language/src/format/index.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const RULER = /^\/\/ =====(?: (ja|en))?\n/m;

/** A fixture: the text as somebody wrote it, a ruler that may name a spelling of keywords, and the text as it must become. */
function readFixture(file: string): { input: string; ruler: string; expected: string; options: FormatOptions } {
  const content = readFileSync(file, 'utf8');
  const ruler = RULER.exec(content);
  if (!ruler) throw new Error(`${file} has no line "// ====="`);
  const keywords = ruler[1] as FormatOptions['keywords'];
  return {
    input: content.slice(0, ruler.index),
    ruler: ruler[0],
    expected: content.slice(ruler.index + ruler[0].length),
    options: keywords ? { keywords } : {},
  };
}

describe('the formatter', () => {
  test.each(readdirSync(FOLDER).map((name) => name.replace(/\.fefta$/, '')))('%s', (name) => {
    const file = join(FOLDER, `${name}.fefta`);
    const { input, ruler, expected, options } = readFixture(file);
    const result = formatText(input, options);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    if (process.env.UPDATE === '1') writeFileSync(file, input + ruler + result.text);
    else expect(result.text).toBe(expected);
    expect(formatText(result.text, options)).toEqual(result);
  });
});
