import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { createFeftaServices } from '../../packages/language/src/services.ts';

interface Pattern {
  name?: string;
  match?: string;
  begin?: string;
  include?: string;
}

const FILE = join(import.meta.dirname, '../../syntaxes/fefta.tmLanguage.json');
const { patterns, repository } = JSON.parse(readFileSync(FILE, 'utf8')) as {
  patterns: Pattern[];
  repository: Record<string, { patterns: Pattern[] }>;
};
const ALL = patterns.flatMap((each) => (each.include ? (repository[each.include.slice(1)]?.patterns ?? []) : [each]));
const MATCHERS = ALL.map(({ name = '', match, begin }) => ({ name, regex: new RegExp(match ?? begin ?? '', 'gu') }));

/** The parts of a line with the scopes that an editor gives them: the pattern that begins first, then the first in the list. */
function scopesOf(line: string): [text: string, scope: string][] {
  const result: [string, string][] = [];
  for (let at = 0; at < line.length; ) {
    const found = MATCHERS.map(({ name, regex }) => {
      regex.lastIndex = at;
      return { name, match: regex.exec(line) };
    }).filter(({ match }) => match !== null && match[0] !== '');
    const first = found.sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
    if (!first?.match) break;
    result.push([first.match[0], first.name.replace(/\.fefta$/, '')]);
    at = first.match.index + first.match[0].length;
  }
  return result;
}

const { fefta } = createFeftaServices();
const keywords = new Set(
  AstUtils.streamAllContents(fefta.Grammar)
    .filter(GrammarAST.isKeyword)
    .map(({ value }) => value),
);
const words = [...keywords].filter((keyword) => /\p{L}/u.test(keyword));
const KEYWORD = /^(keyword|constant\.language)/;

describe('the TextMate grammar', () => {
  test.each(words)('knows the keyword %s', (word) => {
    for (const line of [word, `( ${word} )`, `（${word}）`, `}${word}{`, `a ${word} b`, `、${word}　`, `5${word}`]) {
      expect(scopesOf(line).some(([text, scope]) => text === word && KEYWORD.test(scope))).toBe(true);
    }
  });

  test.each(words)('does not find the keyword %s within names', (word) => {
    for (const name of [
      `x${word}`,
      `${word}x`,
      `業${word}`,
      `${word}業`,
      `𠮷${word}`,
      `${word}𠮷`,
      `${word}1`,
      `${word}１`,
    ]) {
      if (keywords.has(name)) continue;
      expect(scopesOf(name)).toEqual([[name, 'variable.other']]);
    }
  });

  test.each([
    '事前届出義務',
    'orange',
    'in_force',
    '取得後',
    'サーバー',
    '々木',
    'か\u3099く',
    '외국인',
    'Ａ１',
    'naïve',
  ])('takes %s for a name', (name) => {
    expect(scopesOf(name)).toEqual([[name, 'variable.other']]);
  });

  test.each([
    ['「要件 when」', 'variable.other.quoted'],
    ['2020-06-07', 'constant.other.date'],
    ['２０２０－０６－０７', 'constant.other.date'],
    ['令和2年6月7日', 'constant.other.date'],
    ['平成三十一年四月三十日', 'constant.other.date'],
    ['三分の一', 'constant.numeric.fraction'],
    ['１０．５％', 'constant.numeric'],
    ['9.99%', 'constant.numeric'],
    ['#8542-31', 'constant.other.code'],
    ['＃ＪＰ', 'constant.other.code'],
    ['≧', 'keyword.operator'],
    ['=>', 'keyword.operator'],
    ['；', 'punctuation.separator'],
  ])('takes %s for %s', (text, scope) => {
    expect(scopesOf(`a ${text} b`)).toContainEqual([text, scope]);
  });

  test('begins strings and comments', () => {
    expect(scopesOf('a "x').at(1)).toEqual(['"', 'string.quoted.double']);
    expect(scopesOf('a // x').at(1)).toEqual(['//', 'comment.line.double-slash']);
    expect(scopesOf('a /* x').at(1)).toEqual(['/*', 'comment.block']);
  });
});
