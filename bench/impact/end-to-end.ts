import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Written, writePopulation } from './population.ts';

const ROOT = join(import.meta.dirname, '../..');
const FEFTA = join(ROOT, 'packages/cli/bin/fefta.js');

export interface EndToEnd {
  readonly format: string;
  readonly rows: number;
  readonly seconds: number;
  /** Seconds that its threads worked; undefined where the system does not tell. */
  readonly worked: number | undefined;
  /** The most memory that the process held, in MB; undefined where the system does not tell. */
  readonly peak: number | undefined;
  /** Rows that the interpreter decided, too. */
  readonly confirmed: number;
  readonly disagree: number;
  readonly changed: number;
  /** Items of lists. */
  readonly items: number;
  /** Rows left open or of no use. */
  readonly left: number;
}

/** `fefta impact` on made-up acquisitions of listed shares, the day before the amendment of 2020 against the day of it. */
export async function endToEnd(
  rows: number,
  format: 'csv' | 'parquet',
  confirm: number,
  withRelated = false,
): Promise<EndToEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'fefta-bench-impact-'));
  const at = (name: string): string => join(folder, name);
  try {
    const [population, mapping, bundle, report] = [
      at(`population.${format}`),
      at('mapping.json'),
      at('rules.json'),
      at('report.json'),
    ];
    const related = withRelated ? at(`related.${format}`) : undefined;
    await make(rows, { population, mapping, related });
    await run(['compile', 'rules', '-o', bundle]);
    const sides = [`${bundle}@2020-06-06`, `${bundle}@2020-06-07`];
    const act = ['--act', 'jp.investment.ListedShares', '--population', population, '--map', mapping];
    const list = related === undefined ? [] : ['--list', `related=${related}`];
    const start = performance.now();
    const used = await run([
      'impact',
      ...sides,
      ...act,
      ...list,
      '--by',
      'size',
      '--confirm',
      String(confirm),
      '--format',
      'json',
      '-o',
      report,
    ]);
    const seconds = (performance.now() - start) / 1000;
    const { confirmed, duties, unsettled, population: read } = JSON.parse(readFileSync(report, 'utf8'));
    const changed = duties.find(({ duty }: { duty: string }) => duty === 'jp.investment.PriorNotification').changed;
    const items = read.lists?.[0]?.items ?? 0;
    const told = { confirmed: confirmed.rows, disagree: confirmed.disagree, changed, items };
    return { format, rows, seconds, ...used, ...told, left: unsettled + read.unusable };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function make(rows: number, files: Written): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await writePopulation(connection, rows, files);
  connection.closeSync();
  instance.closeSync();
}

type Used = Pick<EndToEnd, 'worked' | 'peak'>;

/** Runs the tool; rows that are not usable (exit 1) are part of the population. */
function run(args: readonly string[]): Promise<Used> {
  const child = spawn(process.execPath, [FEFTA, ...args], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done, fail) => {
    let used: Used = { worked: undefined, peak: undefined };
    const watch = setInterval(() => (used = usedBy(child) ?? used), 100);
    child.once('error', fail);
    child.once('exit', (code) => {
      clearInterval(watch);
      if (code === 0 || code === 1) done(used);
      else fail(new Error(`fefta ${args[0]} ended with ${code}`));
    });
  });
}

/** What Linux tells of a process while it runs. */
function usedBy({ pid }: ChildProcess): Used | undefined {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Clock ticks of user and system; there are 100 in a second.
    const ticks = Number(fields[11]) + Number(fields[12]);
    if (peak === undefined || Number.isNaN(ticks)) return undefined;
    return { peak: Math.round(Number(peak) / 1024), worked: ticks / 100 };
  } catch {
    // Not Linux, or over.
    return undefined;
  }
}
