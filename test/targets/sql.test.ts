import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newEvaluation } from '../../packages/runtime/src/evaluate/evaluation.ts';
import { walkOutcome } from '../../packages/runtime/src/evaluate/outcome.ts';
import { decide, loadBundle, planFor, type Rules, readCase, Unknown } from '../../packages/runtime/src/index.ts';
import { layered, sayPlan } from '../../packages/targets/src/index.ts';
import { arbitraryBundle } from '../runtime-fast/arbitrary-bundle.ts';
import { drawing, seeds } from '../runtime-fast/random.ts';
import { databaseOf } from './database.ts';
import { randomRows } from './rows.ts';

const ROWS = 25;

interface Straightforward {
  /** What straightforward evaluation says of each duty, as the numbers of the SQL. */
  readonly answers: readonly (number | null)[];
  /** A sum came to two values for one key: there is no answer at all. */
  readonly conflicts: boolean;
}

function straightforward(rules: Rules, json: unknown): Straightforward {
  const read = readCase(rules, json);
  if (!read.ok) throw new Error(JSON.stringify([json, read.errors]));
  const { walk, state } = newEvaluation(read.case);
  const answers = read.case.plan.duties.map((duty) => {
    const { answer } = walkOutcome(walk, duty);
    if (answer instanceof Unknown) return null;
    if (answer.status === 'not-required') return 0;
    return answer.exemption === undefined ? 1 : 2 + duty.exemptions.indexOf(answer.exemption);
  });
  return { answers, conflicts: state.errors.some(({ code }) => code === 'key-conflict') };
}

interface Party {
  readonly name?: string | null;
  readonly kind?: string;
  readonly share?: string;
}

/** Do two items with the same name or kind (the keys of random sums) have different shares? */
function disagree({ parties = [] }: { readonly parties?: readonly Party[] | null }): boolean {
  const same = (a: Party, b: Party) => (a.name && a.name === b.name) || (a.kind && a.kind === b.kind);
  const all = parties ?? [];
  return all.some((a) => all.some((b) => same(a, b) && a.share !== b.share));
}

describe('rules as SQL', () => {
  const seen = { answers: 0, unknown: 0, unsaid: 0, ofItems: 0, conflicts: 0 };

  test('the answers are those of the interpreter, on random rules and rows', async () => {
    await fc.assert(
      fc.asyncProperty(seeds(), async (seed) => {
        const draw = drawing(seed);
        const loaded = loadBundle(JSON.parse(JSON.stringify(arbitraryBundle(draw))));
        if (!loaded.ok) throw new Error(loaded.error.message.en);
        const asOf = draw.from(['2020-01-01', '2020-06-07', '2021-01-01']);
        const plan = planFor(loaded.rules, 't.Act', asOf, []);
        if (plan.duties.length === 0) return;
        const said = sayPlan(plan, asOf);
        const columns = [...said.making.columns.values()];
        const items = [...said.making.items.values()];
        const rows = randomRows(draw, ROWS, { columns, items, absent: draw.from([0, 5, 30]) });
        const database = await databaseOf(columns, items, rows);
        try {
          const { tables, last } = layered({ from: 'facts', id: 'id' }, said.making);
          const list = said.duties.map(({ sql }, i) => `${sql} AS d${i}`);
          const sql = `WITH ${tables.join(',\n')} SELECT id, ${list.join(', ')} FROM ${last} ORDER BY id`;
          const found = await database.query(sql);
          for (const [id, { facts }] of rows.entries()) {
            const json = { act: 't.Act', asOf, facts };
            const expected = straightforward(loaded.rules, json);
            const answer = decide(loaded.rules, json);
            for (const [i, { unsaid, duty }] of said.duties.entries()) {
              const given = found[id]?.[`d${i}`] ?? null;
              const where = `seed ${seed}, row ${id} ${JSON.stringify(json)}, ${duty.name}`;
              if (unsaid.length > 0) seen.unsaid += 1;
              // A conflict that evaluation does not come to is one for the SQL, which looks at everything.
              const leaves = given === null && disagree(facts);
              if (expected.conflicts) expect(given, where).toBe(null);
              else if ((unsaid.length === 0 && !leaves) || given !== null)
                expect(given, where).toBe(expected.answers[i] ?? null);
              if (expected.conflicts) seen.conflicts += 1;
              if (given !== null && unsaid.length === 0 && items.length > 0) seen.ofItems += 1;
              if (given === null) seen.unknown += 1;
              else if ('decisions' in answer) {
                seen.answers += 1;
                const exemption = duty.exemptions[Number(given) - 2]?.name ?? null;
                expect(answer.decisions[i]?.exemption, where).toBe(exemption);
                const status = given === 0 ? 'not-required' : given === 1 ? 'required' : 'exempt';
                expect(answer.decisions[i]?.status, where).toBe(status);
              }
            }
          }
        } finally {
          database.close();
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
    expect(seen.answers).toBeGreaterThan(500);
    expect(seen.unknown).toBeGreaterThan(100);
    expect(seen.ofItems).toBeGreaterThan(100);
  }, 300_000);
});
