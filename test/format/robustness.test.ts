import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/index.ts';
import { isAccepted, sourceText } from './arbitrary-source.ts';
import { commentsOf } from './comments.ts';
import { mutate } from './source/mutate.ts';
import { Random } from './source/random.ts';
import { treeOf } from './tree.ts';

/** Formats a text that may be anything; what is formatted must say the same, what is refused must have a reason. */
function examine(text: string): boolean {
  const result = formatText(text);
  if (!result.ok) {
    expect(result.findings.length).toBeGreaterThan(0);
    expect(result.findings.map((finding) => finding.code)).not.toContain('format-failed');
    for (const { range } of result.findings) expect(range.start.line).toBeGreaterThanOrEqual(0);
    return false;
  }
  expect(formatText(result.text)).toEqual(result);
  expect(commentsOf(result.text)).toEqual(commentsOf(text));
  if (isAccepted(text)) expect(treeOf(result.text)).toEqual(treeOf(text));
  return true;
}

describe('formatting what may not be a source', () => {
  test('never throws on arbitrary strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        examine(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('never throws on 20,000 damaged sources, and keeps what those say that can still be read', () => {
    const sources = fc.sample(sourceText(), 400);
    const random = new Random(sources.length);
    let readable = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = mutate(sources[i % sources.length] ?? '', random);
      try {
        if (examine(text)) readable++;
      } catch (error) {
        throw new Error(`${error}\n${JSON.stringify(text)}`);
      }
    }
    expect(readable).toBeGreaterThan(1000);
  }, 300_000);

  test.each([
    ['brackets', `never x on A: ${'(\n'.repeat(10_000)}a${')\n'.repeat(10_000)}`],
    ['lists', `never x on A: ${'[\n'.repeat(10_000)}${']\n'.repeat(10_000)}`],
    ['bodies', `scenario x { given { ${'a = {\n'.repeat(10_000)}`],
    ['negations', `never x on A: ${'not\n'.repeat(10_000)}a`],
    ['conditionals', `never x on A: ${'if\n'.repeat(10_000)}`],
    ['quantifiers', `never x on A: ${'any a in\n'.repeat(10_000)}b`],
    ['operands of "in"', `never x on A: ${'a in ('.repeat(200)}a${')'.repeat(200)}`],
  ])('refuses %s nested too deeply', (_, text) => {
    const result = formatText(text);
    expect(result.ok ? [] : result.findings.map((finding) => finding.code)).toEqual(['too-deep']);
    expect(formatText('ratio a').ok).toBe(true);
  });

  test.each([
    ['string', `ratio a "${'x'.repeat(10_000_000)}"`],
    ['name', `ratio ${'あ'.repeat(10_000_000)}`],
    ['quoted name', `ratio 「${'あ'.repeat(10_000_000)}」`],
    ['expression', `never x on A: ${'a and '.repeat(1_600_000)}a`],
    ['body', `enum A { ${'a; '.repeat(3_300_000)} }`],
    ['garbage', '@ '.repeat(5_000_000)],
  ])('does not throw on a line of 10 MB: %s', (_, text) => {
    expect(() => formatText(text)).not.toThrow();
  });

  test('formats as many members and operands as there are', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `m${i}`);
    const body = formatText(`enum A { ${names.join(';\n')} }`);
    expect(body.ok && body.text.split('\n').length).toBe(20_003);
    const chain = formatText(`never x on A:\n${names.join('\nand ')}`);
    expect(chain.ok && chain.text.split('\n').length).toBe(20_002);
    const list = formatText(`never x on A: x in [\n${names.join(',\n')}]`);
    expect(list.ok && Math.max(...list.text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('does not write a line that could not be read again', () => {
    const cells = Array.from({ length: 5000 }, (_, i) => `code${i}`).join(',\n');
    expect(formatText(`table t on A: boolean { | x => "" |\n| ${cells} => true | }`).ok).toBe(false);
  });

  test.each([
    ['duty', 0, 4],
    ['ratio a\nratio', 1, 5],
    ['ratio a\n  @', 1, 2],
  ])('says where %j cannot be read', (text, line, character) => {
    const result = formatText(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.findings[0]?.range.start).toEqual({ line, character });
  });
});
