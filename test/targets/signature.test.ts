import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signatureSql } from '../../packages/cli/src/impact/signature.ts';
import { decide, loadBundle, planFor } from '../../packages/runtime/src/index.ts';
import { layered, sayPlan } from '../../packages/targets/src/index.ts';
import { and, bundle, code, duty, f, not, on, or, quantified, v, version } from '../runtime/bundles.ts';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { VOCABULARY } from '../runtime-fast/vocabulary.ts';
import { databaseOf } from './database.ts';
import { listBundle } from './list-bundle.ts';
import { type Row, randomRows } from './rows.ts';

const ROWS = 60;

describe('rows that the SQL leaves open', () => {
  let shared = 0;

  test('get equal answers of the interpreter where their signatures are equal', async () => {
    await fc.assert(
      fc.asyncProperty(seeds(), async (seed) => {
        const draw = drawing(seed);
        const rules = draw.chance(30) ? listBundle(draw) : arbitraryBundle(draw);
        const loaded = loadBundle(JSON.parse(JSON.stringify(rules)));
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

  test('are told apart by their items, which may lack one fact or another', async () => {
    // Whether `good` is known does not matter; of which kind the party is does.
    const isBank = on(v('x.kind'), 'is', code('Kind', 'bank'));
    const when = quantified('any', 'x', f('parties'), and(or(v('x.good'), not(v('x.good'))), isBank));
    const loaded = loadBundle(
      JSON.parse(JSON.stringify(bundle({ ...VOCABULARY, duties: [duty('D0', [version({ when })])] }))),
    );
    if (!loaded.ok) throw new Error(loaded.error.message.en);
    const said = sayPlan(planFor(loaded.rules, 't.Act', '2020-06-07', []), '2020-06-07');
    const columns = [...said.making.columns.values()];
    const items = [...said.making.items.values()];
    const kinds = columns.map(({ fact }) => fact);
    expect(kinds).toEqual(['parties']);
    const row = (key: string, facts: Record<string, unknown>, values: [string, string][]): Row => ({
      values: new Map([['f_parties', `'${key}'`]]),
      facts: { parties: [facts] },
      sets: new Map(),
      lists: new Map([
        ['f_parties', { key, items: [{ values: new Map(values), facts, sets: new Map(), lists: new Map() }] }],
      ]),
    });
    const rows = [row('a', { kind: 'bank' }, [['f_kind', "'bank'"]]), row('b', { good: true }, [['f_good', 'TRUE']])];
    const statuses = rows.map(({ facts }) => {
      const answer = decide(loaded.rules, { act: 't.Act', asOf: '2020-06-07', facts });
      return 'decisions' in answer ? answer.decisions[0]?.status : undefined;
    });
    expect(statuses).toEqual(['required', 'undetermined']);
    const database = await databaseOf(columns, items, rows);
    try {
      const { tables, last } = layered({ from: 'facts', id: 'id' }, said.making);
      const sql = `WITH ${tables.join(',\n')} SELECT ${said.duties[0]?.sql} AS d, ${signatureSql(said)} AS s FROM ${last}`;
      const found = await database.query(sql);
      expect(found.map(({ d }) => d)).toEqual([null, null]);
      expect(new Set(found.map(({ s: told }) => told)).size).toBe(2);
    } finally {
      database.close();
    }
  });
});
