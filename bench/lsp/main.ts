/**
 * Measures the language server over the protocol, beside the server that Langium's default services make of the same language.
 *
 *   npm run bench:lsp -- [--files 10,100,1500|none] [--lists PATH,…|none] [--only ours|stock] [--edits 40] [--starts N] [--budget 60] [--stock-heap MiB]
 *
 * `--lists` names the files, below rules/, in which keystrokes are measured on a copy of the rules: by default those with the longest lists.
 *
 * Prints a table per size and writes out/bench-lsp.json. Ends with 1 when a floor is missed (they hold at 1,500 files), with 2
 * when it could not be measured: a server failed, or finds something else than `fefta check`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleServer } from './bundle.ts';
import type { Contender, ServerName } from './contender.ts';
import { LARGEST_LISTS, listRows } from './lists.ts';
import { editRows, type Plan, startRows } from './measure.ts';
import { printRows, type Row } from './report.ts';
import { makeScene } from './scene.ts';

const ROOT = join(import.meta.dirname, '../..');

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '10,100,1500' },
    lists: { type: 'string', default: LARGEST_LISTS.join(',') },
    only: { type: 'string' },
    edits: { type: 'string', default: '40' },
    starts: { type: 'string' },
    budget: { type: 'string', default: '60' },
    'stock-heap': { type: 'string' },
  },
});

async function contenders(folder: string): Promise<Map<ServerName, Contender>> {
  const heap = options['stock-heap'];
  const names = (['ours', 'stock'] as const).filter((name) => options.only === undefined || options.only === name);
  if (names.length === 0) throw new Error('--only is "ours" or "stock"');
  const result = new Map<ServerName, Contender>();
  for (const name of names) {
    const nodeFlags = name === 'stock' && heap !== undefined ? [`--max-old-space-size=${heap}`] : [];
    result.set(name, { name, file: await bundleServer(ROOT, name, folder), nodeFlags });
  }
  return result;
}

function planFor(files: number): Plan {
  return {
    files,
    starts: Number(options.starts ?? (files <= 10 ? 9 : files <= 100 ? 5 : 2)),
    effort: { edits: Number(options.edits), budget: Number(options.budget) * 1000, least: 5, warmUp: true },
  };
}

async function run(): Promise<Row[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'fefta-bench-lsp-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(2));
  const servers = await contenders(scratch);
  const rows: Row[] = [];
  for (const files of named(options.files).map(Number)) {
    const plan = planFor(files);
    const scene = makeScene(ROOT, scratch, files);
    const ofSize = [...(await startRows(servers, scene, plan)), ...(await editRows(servers, scene, plan))];
    console.log(`\n${files} files; load of the machine ${loadavg()[1]?.toFixed(1)}`);
    printRows(ofSize);
    rows.push(...ofSize);
  }
  const ours = servers.get('ours');
  const lists = named(options.lists);
  if (ours && lists.length > 0) {
    const ofLists = await listRows(ours, { root: ROOT, scratch }, planFor(0).effort, lists);
    console.log(`\nlong control lists, in the rules themselves; load of the machine ${loadavg()[1]?.toFixed(1)}`);
    printRows(ofLists);
    rows.push(...ofLists);
  }
  return rows;
}

const named = (option: string) => (option === 'none' ? [] : option.split(','));

function finish(rows: readonly Row[]): void {
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(join(ROOT, 'out/bench-lsp.json'), `${JSON.stringify({ machine, rows }, undefined, 2)}\n`);
  const missed = rows.filter(({ kept }) => kept === false);
  for (const { measure, ours, ratio, floor } of missed)
    console.log(
      `MISSED ${measure}: ${floor} (ours ${ours?.toPrecision(3)}, ours/stock ${ratio?.toPrecision(3) ?? '-'})`,
    );
  process.exitCode = missed.length > 0 ? 1 : 0;
}

try {
  finish(await run());
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
