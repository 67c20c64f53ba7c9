import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { sourceText } from '../format/arbitrary-source.ts';

const { fefta } = createFeftaServices();
const ROOT = join(import.meta.dirname, '../..');

/**
 * A tree as plain data: every property, every link to the container, and where the node stands. Only the places of expressions (and of a file without declarations) differ:
 * Langium counts brackets around an operand, and gives an inner operation the place of the whole.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) return { reference: value.$refText };
  const node = value as AstNode & { $start?: number; $end?: number };
  const result: Record<string, unknown> = {
    $at:
      node.$type === 'SourceFile' || fefta.shared.AstReflection.isSubtype(node.$type, 'Expression')
        ? undefined
        : [node.$start ?? node.$cstNode?.offset, node.$end ?? node.$cstNode?.end],
    $in: [node.$containerProperty, node.$containerIndex],
  };
  for (const key of Object.keys(node).sort()) {
    const part = (node as unknown as Record<string, unknown>)[key];
    if ((!key.startsWith('$') || key === '$type') && part !== undefined) result[key] = plain(part);
  }
  return result;
}

/** What is the same in both parsers: the whole tree, or that there is none. */
function compare(text: string): boolean {
  const fast = fefta.parser.FastParser.parse(text);
  const full = fefta.parser.LangiumParser.parse(text);
  const right = full.parserErrors.length === 0 && full.lexerErrors.length === 0;
  if (!fast) return false;
  expect(right, 'the fast parser accepts what Langium refuses').toBe(true);
  expect(plain(fast)).toEqual(plain(full.value));
  return true;
}

describe('the fast parser', () => {
  test('reads every rule file, into the tree that Langium makes', () => {
    const folder = join(ROOT, 'rules');
    const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.fefta'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect(compare(readFileSync(join(folder, String(file)), 'utf8')), String(file)).toBe(true);
  });

  test('agrees with Langium on random sources', () => {
    let read = 0;
    fc.assert(
      fc.property(sourceText(), (text) => {
        if (compare(text)) read++;
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(900);
  });

  test('agrees with Langium on damaged sources', () => {
    fc.assert(
      fc.property(sourceText(), fc.nat(), fc.nat(20), fc.string({ maxLength: 5 }), (text, at, count, garbage) => {
        const start = text.length === 0 ? 0 : at % text.length;
        compare(text.slice(0, start) + garbage + text.slice(start + count));
      }),
      { numRuns: 1000 },
    );
  });
});
