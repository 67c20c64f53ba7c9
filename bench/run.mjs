/**
 * Runs the benchmarks: every bench/NAME/bench.mjs, or those whose names are given.
 *
 *   node bench/run.mjs [--json] [NAME…]
 *
 * Each exports `measure()`, which gives rows to print and what was missed: floors that the project promises (exit 1).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isJson = process.argv.includes('--json');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const benches = readdirSync(import.meta.dirname).filter((name) => existsSync(fileOf(name)));
const unknown = asked.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}. There are: ${benches.join(', ')}`);
  process.exit(2);
}

const results = {};
for (const name of asked.length > 0 ? asked : benches) {
  const result = await measured(await import(fileOf(name)));
  results[name] = result;
  if (!isJson) print(name, result);
}
if (isJson) console.log(JSON.stringify(results, undefined, 2));
process.exit(Object.values(results).some(({ missed }) => missed.length > 0) ? 1 : 0);

function fileOf(name) {
  return join(import.meta.dirname, name, 'bench.mjs');
}

/** A bench may also just give rows whose last `ratio` must not be above its FLOOR. */
async function measured({ measure, run, FLOOR }) {
  if (measure !== undefined) return await measure();
  const rows = await run();
  const { ratio } = rows.at(-1);
  return { rows, missed: ratio > FLOOR ? [`ratio ${ratio.toFixed(2)}, not ${FLOOR} or less`] : [] };
}

function print(name, { rows, missed }) {
  console.log(`\n${name}`);
  console.table(rows);
  for (const text of missed) console.log(`MISSED ${text}`);
}
