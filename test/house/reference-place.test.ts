import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AstNode, Reference } from 'langium';
import { AstUtils } from 'langium';
import { expect, test } from 'vitest';
import { spanOfReference } from '../../packages/language/src/parser/reference-place.ts';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { sourceText } from '../format/arbitrary-source.ts';

const { fefta } = createFeftaServices();
const RULES = join(import.meta.dirname, '../../rules');

function references(root: AstNode): Reference[] {
  return [...AstUtils.streamAst(root)].flatMap((node) =>
    [...AstUtils.streamReferences(node)].map(({ reference }) => reference as Reference),
  );
}

/** The places of all references, as the fast parser's trees know them and as Langium's do; how many there are. */
function compare(text: string): number {
  const fast = fefta.parser.FastParser.parse(text);
  if (!fast) return 0;
  const placed = references(fast).map((each) => ({ text: each.$refText, span: spanOfReference(each, text) }));
  const full = references(fefta.parser.LangiumParser.parse(text).value).map(({ $refText, $refNode }) => ({
    text: $refText,
    span: { start: $refNode?.offset, end: $refNode?.end },
  }));
  const inOrder = (all: { text: string; span: { start?: number } | undefined }[]) =>
    all.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
  expect(inOrder(placed)).toEqual(inOrder(full));
  return placed.length;
}

test('references know their places in every rule file', () => {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.fefta'));
  const count = files.reduce((sum, file) => sum + compare(readFileSync(join(RULES, file), 'utf8')), 0);
  expect(count).toBeGreaterThan(5000);
});

test('in random sources', () => {
  fc.assert(
    fc.property(sourceText(), (text) => {
      compare(text);
    }),
    { numRuns: 500 },
  );
});

test('in odd writings: quotes, comments and full-width points within a qualified name', () => {
  const text =
    'namespace 「a b」.c\nduty d on 「a b」 . /* c */ c．「x.y」, 「a b」.c.z { borne by p.q.r unless a // x\n . e }\n';
  expect(compare(text)).toBe(6);
});
