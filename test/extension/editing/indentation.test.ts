import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const CONFIGURATION = join(import.meta.dirname, '../../../packages/vscode/language-configuration.json');
const { indentationRules, onEnterRules, folding, brackets, autoClosingPairs } = JSON.parse(
  readFileSync(CONFIGURATION, 'utf8'),
);
const increase = new RegExp(indentationRules.increaseIndentPattern);
const decrease = new RegExp(indentationRules.decreaseIndentPattern);

interface EnterRule {
  beforeText: string;
  afterText?: string;
  action: { indent: string; appendText?: string };
}

/** What Enter does between two texts of a line, by the first rule that fits. */
function enter(before: string, after = ''): EnterRule['action'] | undefined {
  const fits = ({ beforeText, afterText }: EnterRule) =>
    new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after));
  return (onEnterRules as EnterRule[]).find(fits)?.action;
}

describe('indentation', () => {
  test.each([
    'duty A "義務" on B {',
    '義務 甲 "義務" 適用対象 乙 ｛',
    'holdings = [{ block = "A" }, {',
    'given { investor = { kind = bank; ',
    'duty A "a { } b" on B { // 義務（',
    'means (',
  ])('is deeper after: %s', (line) => {
    expect(increase.test(line)).toBe(true);
  });

  test.each([
    'in force until 2020-05-08 { when a }',
    '// duty A {',
    'note "duty A {"',
    'basis FEFTA 27-2(1)',
    '}',
    '/* {',
  ])('is the same after: %s', (line) => {
    expect(increase.test(line)).toBe(false);
  });

  test.each(['}', '  ｝', '  ] }', '）'])('is less before: %s', (line) => {
    expect(decrease.test(line)).toBe(true);
  });

  test('long lines take no time', () => {
    const start = performance.now();
    for (const piece of ['{', '"', '/', '"a" {', '\\', 'あ', ' ']) increase.test(piece.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('Enter', () => {
  test('inside a comment goes on with the comment', () => {
    expect(enter('  // 前半', '後半')).toEqual({ indent: 'none', appendText: '// ' });
    expect(enter('  // 全部')).toBeUndefined();
  });

  test('after an unfinished list or condition indents once', () => {
    expect(enter('    unless PastBreach, StateOwned,')?.indent).toBe('indent');
    expect(enter('  除き 甲、')?.indent).toBe('indent');
    expect(enter('  when a >= 1% and')?.indent).toBe('indent');
    expect(enter('  要件 甲 かつ')?.indent).toBe('indent');
    // The second line of the list stands where it should already.
    expect(enter('      SpecialGround,')).toBeUndefined();
    expect(enter('  unless PastBreach')).toBeUndefined();
  });
});

describe('brackets', () => {
  test.each(['（）', '「」', '｛｝', '［］', '()', '{}', '[]'])(
    '%s belong together and close by themselves',
    (pair) => {
      const [open, close] = [...pair];
      expect(brackets).toContainEqual([open, close]);
      expect(autoClosingPairs).toContainEqual(expect.objectContaining({ open, close }));
    },
  );

  test('regions fold', () => {
    expect('// #region 指定業種').toMatch(new RegExp(folding.markers.start));
    expect('// region 指定業種').toMatch(new RegExp(folding.markers.start));
    expect('  // #endregion').toMatch(new RegExp(folding.markers.end));
    expect('// regional').not.toMatch(new RegExp(folding.markers.start));
  });
});
