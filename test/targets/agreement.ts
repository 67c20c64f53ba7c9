import type { Bundle } from '@fefta/bundle';
import { expect } from 'vitest';
import { newEvaluation } from '../../packages/runtime/src/evaluate/evaluation.ts';
import { walkOutcome } from '../../packages/runtime/src/evaluate/outcome.ts';
import {
  type Case,
  decide,
  evaluate,
  loadBundle,
  type Plan,
  planFor,
  readCase,
  type SumExpr,
  Unknown,
} from '../../packages/runtime/src/index.ts';
import { layered, sayPlan } from '../../packages/targets/src/index.ts';
import type { Draw } from '../runtime-fast/random.ts';
import { databaseOf } from './database.ts';
import { randomRows } from './rows.ts';

const ROWS = 25;

/** How often what was seen. */
export interface Seen {
  answers: number;
  unknown: number;
  unsaid: number;
  /** Answers of rules that look at items. */
  ofItems: number;
  /** Rows whose items disagree. */
  conflicts: number;
}

export const nothingSeen = (): Seen => ({ answers: 0, unknown: 0, unsaid: 0, ofItems: 0, conflicts: 0 });

/** What straightforward evaluation says of each duty, as the numbers of the SQL. */
function straightforward(given: Case): (number | null)[] {
  const { walk } = newEvaluation(given);
  return given.plan.duties.map((duty) => {
    const { answer } = walkOutcome(walk, duty);
    if (answer instanceof Unknown) return null;
    if (answer.status === 'not-required') return 0;
    return answer.exemption === undefined ? 1 : 2 + duty.exemptions.indexOf(answer.exemption);
  });
}

/** Do items disagree in some sum of the rules, whether it is come to or not? */
function disagrees(given: Case): boolean {
  return sumsOf(given.plan).some((sum) => {
    const { state } = newEvaluation(given);
    evaluate(state, sum);
    return state.errors.some(({ code }) => code === 'key-conflict');
  });
}

function sumsOf({ duties }: Plan): SumExpr[] {
  const found: SumExpr[] = [];
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || node instanceof Map || seen.has(node)) return;
    seen.add(node);
    const sum = node as SumExpr;
    if (sum.op === 'sum' && sum.source.op === 'fact' && sum.source.slot < 0) found.push(sum);
    for (const part of Object.values(node)) visit(part);
  };
  visit(duties);
  return found;
}

/** Holds the SQL of the rules to the interpreter, on random rows. */
export async function holdToInterpreter(bundle: Bundle, draw: Draw, told: string, seen: Seen): Promise<void> {
  const loaded = loadBundle(JSON.parse(JSON.stringify(bundle)));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  const { rules } = loaded;
  const asOf = draw.from(['2020-01-01', '2020-06-07', '2021-01-01']);
  const plan = planFor(rules, 't.Act', asOf, []);
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
      const read = readCase(rules, json);
      if (!read.ok) throw new Error(JSON.stringify([json, read.errors]));
      const expected = straightforward(read.case);
      const answer = decide(rules, json);
      // The SQL looks at all items, also where the interpreter does not come to them.
      const conflicts = disagrees(read.case);
      if (conflicts) seen.conflicts += 1;
      for (const [i, { unsaid, duty }] of said.duties.entries()) {
        const given = found[id]?.[`d${i}`] ?? null;
        const where = `${told}, row ${id} ${JSON.stringify(json)}, ${duty.name}`;
        if (unsaid.length > 0) seen.unsaid += 1;
        const isRefused = 'errors' in answer && answer.errors.some(({ code }) => code === 'key-conflict');
        if (isRefused || (conflicts && unsaid.length === 0)) expect(given, where).toBe(null);
        else if (unsaid.length === 0 || given !== null) expect(given, where).toBe(expected[i] ?? null);
        if (given === null) seen.unknown += 1;
        else if ('decisions' in answer) {
          seen.answers += 1;
          if (unsaid.length === 0 && items.length > 0) seen.ofItems += 1;
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
}
