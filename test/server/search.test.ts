import { expect, test } from 'vitest';
import { fold, keyOf } from '../../packages/server/src/search/fold.ts';
import { match, queryOf, score } from '../../packages/server/src/search/match.ts';

const rank = (typed: string, texts: readonly string[]) => {
  const query = queryOf(typed);
  return texts
    .map((text) => ({ text, score: score(query, [keyOf(text)]) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text);
};

test('kana, width and case are folded', () => {
  expect(fold('ブキ製造業')).toBe('ぶき製造業');
  expect(fold('ﾌﾞｷ')).toBe('ぶき');
  expect(fold('ＰＲＩＯＲ　２７')).toBe('prior 27');
  expect(fold('𠮷野Ｘ')).toBe('𠮷野x');
});

test('exact, prefix, beginning of a word, initials, inside, letters in order', () => {
  const texts = ['xnoticex', 'notification', 'PriorNotice', 'notice', 'north or titled ice', 'notices', 'never'];
  expect(rank('notice', texts)).toEqual(['notice', 'notices', 'PriorNotice', 'xnoticex', 'north or titled ice']);
  expect(rank('pn', ['PriorNotification', 'open', 'pin'])).toEqual(['PriorNotification', 'pin']);
});

test('words in any order, readings in either kana', () => {
  expect(rank('notif prior', ['prior notification', 'prior consent'])).toEqual(['prior notification']);
  expect(rank('ジゼン', ['じぜんとどけで', 'とどけで'])).toEqual(['じぜんとどけで']);
  expect(rank('届出', ['事前届出', '届出', '届出義務者', '武器'])).toEqual(['届出', '届出義務者', '事前届出']);
});

test('the best key counts, and an empty query matches everything', () => {
  const keys = [keyOf('PriorNotification'), keyOf('事前届出'), keyOf('じぜんとどけで')];
  expect(match(queryOf('じぜん'), keys)?.index).toBe(2);
  expect(match(queryOf(''), keys)?.score).toBe(1);
  expect(match(queryOf('zzz'), keys)).toBeUndefined();
});

test('surrogate pairs match as one character', () => {
  expect(rank('𠮷', ['𠮷野', '𠀋'])).toEqual(['𠮷野']);
});
