import { expect, test } from 'vitest';
import { createFeftaServices } from '../../packages/language/src/services.ts';

const TEXT = 'namespace a\nenum Kind "種類" { bank "銀行" }\ndefine d "定義" on E: integer { means 1 + 2 * 3 }\n';

/** A server makes a parser for each workspace and again for each change of fefta.json; the numbers of token types grow with every one. */
test('the thirtieth parser of a process is as good and as small as the first', () => {
  const parsers = Array.from({ length: 30 }, () => createFeftaServices().fefta.parser.FastParser);
  expect(parsers.at(-1)?.parse(TEXT)).toBeDefined();
  const tables = new Set(parsers.map((parser) => (parser as unknown as { first: { size: number } }).first.size));
  expect(tables.size).toBe(1);
}, 600_000);
