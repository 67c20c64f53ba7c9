import { describe, expect, test } from 'vitest';
import { displayWidth, formatText } from '../../packages/language/src/format/index.ts';

function lines(text: string): string[] {
  const result = formatText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.text.trimEnd().split('\n');
}

describe('the width of a line', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['外為法', 6],
    ['ｶﾅ', 2],
    ['（１）', 6],
    ['𠮷野家', 6],
    ['か\u3099', 2],
    ['naïve', 5],
    ['→①', 2],
    ['😀', 2],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test.each(['x', '業'])('lets a body of 120 columns stand on one line, not one of 121 (%s)', (char) => {
    const start = 'enum E "" { a; b }';
    const label = char.repeat((120 - start.length) / displayWidth(char));
    const fitting = start.replace('""', `"${label}"`);
    expect(displayWidth(fitting)).toBe(120);
    expect(lines(fitting)).toEqual([fitting]);
    expect(lines(fitting.replace('; b', '; bb')).length).toBe(4);
  });

  test('lets a condition of 120 columns stand on one line, not one of 121', () => {
    const start = 'duty D on A {\n  when  and b\n}';
    const fitting = start.replace('when ', `when ${'業種'.repeat(26)}abc`);
    expect(displayWidth(fitting.split('\n')[1] ?? '')).toBe(120);
    expect(lines(fitting)).toEqual(fitting.split('\n'));
    expect(lines(fitting.replace(' b\n', ' bb\n'))[2]).toBe('    and bb');
  });

  test('does not depend on the spelling of keywords where the author decides', () => {
    // 119 columns in English, 124 in Japanese: neither spelling may keep the body on one line.
    const start = 'group G of L { KR until 2020-01-01 by Act1;  }';
    const source = start.replace(';  }', `; ${'K'.repeat(118 - start.length)} }`);
    expect(displayWidth(source)).toBeLessThanOrEqual(120);
    const both = (['en', 'ja'] as const).map((keywords) => formatText(source, { keywords }));
    const counts = both.map((result) => (result.ok ? result.text.split('\n').length : 0));
    expect(counts[0]).toBe(counts[1]);
  });
});
