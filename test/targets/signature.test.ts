import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signatureSql } from '../../packages/cli/src/impact/signature.ts';
import { decide, loadBundle, planFor } from '../../packages/runtime/src/index.ts';
import { layered, sayPlan } from '../../packages/targets/src/index.ts';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { databaseOf } from './database.ts';
import { listBundle } from './list-bundle.ts';
import { randomRows } from './rows.ts';

const ROWS = 60;

describe('rows that the SQL leaves open', () => {
  let shared = 0;

  test('get equal answers of the interpreter where their signatures are equal', async () => {
    await fc.assert(
      fc.asyncProperty(seeds(), async (seed) => {
        const draw = drawing(seed);
        const bundle = draw.chance(30) ? listBundle(draw) : arbitraryBundle(draw);
        const loaded = loadBundle(JSON.parse(JSON.stringify(bundle)));
        if (!loaded.ok) throw new Error(loaded.error.message.en);
        const asOf = draw.from(['2020-01-01', '2020-06-07', '2021-01-01']);
        const plan = planFor(loaded.rules, 't.Act', asOf, []);
        if (plan.duties.length === 0) return;
        const said = sayPlan(plan, asOf);
        const columns = [...said.making.columns.values()];
        const items = [...said.making.items.values()];
        // Few columns are given, and the same ones in many rows, so that rows have signatures in common.
        const absent = draw.from([60, 80, 90]);
        const rows = randomRows(draw, ROWS, { columns, items, absent });
        const database = await databaseOf(columns, items, rows);
        try {
          const { tables, last } = layered({ from: 'facts', id: 'id' }, said.making);
          const open = said.duties.map(({ sql }) => `(${sql}) IS NULL`).join(' OR ');
          const found = await database.query(
            `WITH ${tables.join(',\n')} SELECT id, ${signatureSql(said)} AS s FROM ${last} WHERE ${open} ORDER BY id`,
          );
          const told = new Map<string, string>();
          for (const { id, s } of found) {
            const json = { act: 't.Act', asOf, facts: rows[Number(id)]?.facts };
            const answer = decide(loaded.rules, json);
            // What cannot be decided is refused in every row with the same signature.
            const text =
              'errors' in answer
                ? `refused ${JSON.stringify(answer.errors)}`
                : JSON.stringify(answer.decisions.map(({ status, exemption }) => [status, exemption]));
            const before = told.get(String(s));
            if (before !== undefined) shared += 1;
            expect(text, `seed ${seed}, row ${id} ${JSON.stringify(json)}`).toBe(before ?? text);
            told.set(String(s), text);
          }
        } finally {
          database.close();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 20) },
    );
    expect(shared).toBeGreaterThan(40);
  }, 300_000);
});
