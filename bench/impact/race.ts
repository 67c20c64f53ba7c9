import { DuckDBInstance } from '@duckdb/node-api';
import { loadBundle, planFor } from '../../packages/runtime/src/index.ts';
import { layered, sayPlan, statementFor } from '../../packages/targets/src/index.ts';
import { screeningBundle } from '../screening/problem.ts';
import { CODES, CORE, DESIGNATED, KINDS, MANNERS } from '../screening/records.ts';
import { median } from '../screening/timing.ts';
import { BEST, NAIVE } from './by-hand.ts';

export interface Contender {
  readonly name: string;
  /** Million rows a second of one core, median. */
  readonly speed: number;
  /** Times as fast as the generated SQL, median over the rounds. */
  readonly ratio: number;
}

/** Milliseconds that all threads of this process have worked: others on the machine do not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The screening problem as tables: ten deals a target on average, one to five codes a target. The same on every machine. */
function tables(rows: number): string[] {
  const targets = Math.max(1, Math.floor(rows / 10));
  const draw = (of: string, salt: number, below: number): string =>
    `CAST(hash(${of} * 64 + ${salt}) % ${below} AS INTEGER)`;
  const from = (of: string, salt: number, values: readonly string[]): string =>
    `[${values.map((value) => `'${value}'`).join(', ')}][${draw(of, salt, values.length)} + 1]`;
  const code = `CASE WHEN ${draw('t', 9, 20)} < 6 AND j = 0 THEN ${from('t', 10, DESIGNATED)} WHEN ${draw('t', 9, 20)} < 9 AND j = 0 THEN ${from('t', 10, CORE)} ELSE ${from('(t * 8 + j)', 11, CODES)} END`;
  return [
    `CREATE TABLE set_target__sectors AS SELECT DISTINCT t AS k, ${code} AS v FROM range(${targets}) r(t), range(5) s(j) WHERE j <= ${draw('t', 12, 5)}`,
    `CREATE TABLE facts AS SELECT id, f.* EXCLUDE (id), s.sectors FROM (
      SELECT i AS id, CAST(hash(i * 64) % ${targets} AS BIGINT) AS f_target__sectors,
        CASE WHEN ${draw('i', 1, 2)} = 0 THEN 'general' ELSE ${from('i', 2, KINDS)} END AS f_investor__kind,
        ${draw('i', 3, 50)} = 0 AS f_investor__sanctioned,
        CASE WHEN ${draw('i', 4, 10)} < 3 THEN ${draw('i', 5, 100)} ELSE ${draw('i', 5, 3000)} END AS f_stakeAfter,
        CASE WHEN ${draw('i', 6, 10)} < 9 THEN 'acquire' ELSE ${from('i', 7, MANNERS)} END AS f_manner,
        ${draw('i', 8, 100)} < 8 AS f_boardSeat, ${draw('i', 13, 100)} < 5 AS f_proposesTransfer, ${draw('i', 14, 100)} < 5 AS f_accessesSecretTechnology
      FROM range(${rows}) r(i)) f JOIN (SELECT k, list(v) AS sectors FROM set_target__sectors GROUP BY k) s ON s.k = f.f_target__sectors`,
  ];
}

const DAY = '2020-06-07';

function plan() {
  const loaded = loadBundle(screeningBundle());
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return planFor(loaded.rules, 'bench.screening.Acquisition', DAY, []);
}

/** The answers put together as the outcomes of the problem. */
const outcome = (owed: string, exempt: string, reported: string): string => `CASE WHEN ${owed} THEN 'prior-notification'
  WHEN ${exempt} THEN CASE WHEN ${reported} THEN 'exempt-post-report' ELSE 'exempt' END
  WHEN ${reported} THEN 'post-report' ELSE 'none' END`;

/** As `fefta impact` runs it: the answers as numbers, counted. */
function counted(): string {
  const said = sayPlan(plan(), DAY);
  const { tables, last } = layered({ from: 'facts', id: 'id' }, said.making);
  const codes = said.duties.map(
    ({ duty, sql }) => `${sql} AS ${duty.name.endsWith('PostReport') ? 'report' : 'prior'}`,
  );
  return `SELECT ${outcome('prior = 1', 'prior >= 2', 'report = 1')} AS outcome, sum(n) AS n FROM (
    WITH ${tables.join(', ')} SELECT ${codes.join(', ')}, count(*) AS n FROM ${last} GROUP BY 1, 2) GROUP BY 1`;
}

/** As `fefta compile --target sql` writes it: the answers of each row as texts. */
function written(): string {
  const { text } = statementFor(plan(), DAY);
  const [prior, report] = ['d_PriorNotification', 'd_PostReport'];
  return `SELECT ${outcome(`${prior} = 'required'`, `${prior} = 'exempt'`, `${report} = 'required'`)} AS outcome, count(*) AS n FROM (${text}) GROUP BY 1`;
}

/** Runs them in turn in one process on the same tables; all must count the same outcomes. */
export async function race(rows: number, rounds: number, threads = 2): Promise<Contender[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  try {
    for (const sql of tables(rows)) await connection.run(sql);
    const queries = {
      'generated SQL': counted(),
      'generated SQL, statuses as texts': written(),
      'hand-written, flags per target': BEST,
      'hand-written, naive CASE': NAIVE,
    };
    const times = new Map<string, number[]>(Object.keys(queries).map((name) => [name, []]));
    const results = new Map<string, string>();
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, sql] of Object.entries(queries)) {
        const start = worked();
        const found = (await connection.runAndReadAll(sql)).getRowsJS();
        // The first round warms up.
        if (round > 0) times.get(name)?.push(worked() - start);
        results.set(name, JSON.stringify(found.map(([outcome, n]) => [outcome, Number(n)]).sort()));
      }
    }
    if (new Set(results.values()).size !== 1)
      throw new Error(`the answers differ: ${JSON.stringify([...results], undefined, 1)}`);
    const own = times.get('generated SQL') ?? [];
    return [...times].map(([name, of]) => ({
      name,
      speed: rows / median(of) / 1000,
      ratio: median(of.map((time, i) => (own[i] ?? 0) / time)),
    }));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
