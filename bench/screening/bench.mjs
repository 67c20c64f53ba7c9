// Decisions per second on one problem: ours, with reasons, beside a function written by hand and beside other engines.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CONTENDERS } from './contenders.ts';
import { screeningBundle } from './problem.ts';
import { median } from './timing.ts';

/** What must hold, as parts of the speed of another row (the hand-written function where none is named). */
const FLOORS = [
  { row: 'generated code', least: 0.65 },
  { row: 'generated code', than: 'json-logic-engine, compiled', least: 10 },
  { row: 'interpreter', least: 0.15 },
];

const run = promisify(execFile);

/** A fresh process for each contender, so that none profits or suffers from what another did to the machine code. */
export async function measure() {
  const folder = await mkdtemp(join(tmpdir(), 'fefta-bench-'));
  try {
    const file = join(folder, 'bundle.json');
    await writeFile(file, JSON.stringify(screeningBundle()));
    const rows = [];
    for (const name of Object.keys(CONTENDERS)) rows.push(row(name, await contest(file, name)));
    return { rows, missed: missed(rows) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function contest(file, name) {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'contest.ts'), file, name]);
  return JSON.parse(stdout);
}

function row(name, { contender, byHand }) {
  const ratios = contender.map((speed, i) => speed / byHand[i]);
  return {
    name,
    'decisions/s': Math.round(median(contender)),
    'ns each': Math.round(1e9 / median(contender)),
    'of hand-written': rounded(median(ratios)),
    from: rounded(Math.min(...ratios)),
    to: rounded(Math.max(...ratios)),
    'hand-written/s': Math.round(median(byHand)),
  };
}

const rounded = (value) => Number(value.toPrecision(3));

function missed(rows) {
  const speed = (name) => rows.find((one) => one.name === name)['of hand-written'];
  return FLOORS.flatMap(({ row: name, than, least }) => {
    const reached = rounded(speed(name) / (than === undefined ? 1 : speed(than)));
    return reached >= least ? [] : [`${name}: ${reached} of ${than ?? 'the hand-written function'}, not ${least}`];
  });
}
