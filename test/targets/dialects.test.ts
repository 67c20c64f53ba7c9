import { SparkSQL, TrinoSQL } from 'dt-sql-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBundle, planFor } from '../../packages/runtime/src/index.ts';
import { statementFor } from '../../packages/targets/src/index.ts';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { listBundle } from './list-bundle.ts';

/** Words that one of the engines does not know; the parsers take them for names of functions. */
const NOT_SHARED =
  /::|\bIS (NOT )?(TRUE|FALSE|DISTINCT)\b|\b(LIST_|ARRAY_|STRUCT_|QUALIFY\b|TRY_CAST\b|BOOL_OR\b|ANY_VALUE\b|DOUBLE\b|FLOAT\b|REAL\b)|\b[0-9.]+E[-+0-9]/i;
/** The only functions that are used. */
const FUNCTIONS = new Set([
  'CAST',
  'COALESCE',
  'EXTRACT',
  'ABS',
  'MAX',
  'MIN',
  'SUM',
  'DECIMAL',
  'VARCHAR',
  'IN',
  'AS',
  'BY',
]);

function problems(sql: string): string[] {
  const code = sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
  const functions = [...code.matchAll(/\b([A-Za-z_][A-Za-z_0-9]*)\s?\(/g)].map(([, name]) =>
    (name ?? '').toUpperCase(),
  );
  const logic = new Set(['AND', 'OR', 'NOT', 'WHEN', 'THEN', 'ELSE', 'SELECT', 'FROM']);
  return [
    ...[new SparkSQL(), new TrinoSQL()].flatMap((parser) =>
      parser.validate(sql).map(({ message, startLine }) => `${parser.constructor.name} ${startLine}: ${message}`),
    ),
    ...functions.filter((name) => !FUNCTIONS.has(name) && !logic.has(name)),
    ...(NOT_SHARED.exec(code)?.slice(0, 1) ?? []),
  ];
}

describe('the SQL is read by Spark and by Trino', () => {
  test('what is wrong is seen', () => {
    expect(problems('SELECT a FROM WHERE').length).toBeGreaterThan(1);
    expect(problems('SELECT list_has_any(a, b) FROM t')).not.toEqual([]);
    expect(problems('SELECT CAST(a AS DOUBLE) FROM t')).not.toEqual([]);
  });

  test('of random rules', () => {
    fc.assert(
      fc.property(seeds(), (seed) => {
        const draw = drawing(seed);
        const loaded = loadBundle(
          JSON.parse(JSON.stringify(draw.chance(50) ? listBundle(draw) : arbitraryBundle(draw))),
        );
        if (!loaded.ok) throw new Error(loaded.error.message.en);
        const asOf = draw.from(['2020-01-01', '2020-06-07']);
        const { text } = statementFor(planFor(loaded.rules, 't.Act', asOf, []), asOf);
        expect(problems(text), `seed ${seed}\n${text}`).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 8) },
    );
  }, 120_000);
});
