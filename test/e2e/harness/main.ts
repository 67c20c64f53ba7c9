import { mkdirSync, rmSync } from 'node:fs';
import { type Arguments, readArguments, USAGE } from './arguments.ts';
import { buildAll } from './build.ts';
import { ensureVscode } from './install-vscode.ts';
import type { Part } from './part.ts';
import { emacs, nvim } from './parts/editors.ts';
import { node } from './parts/node.ts';
import { screen } from './parts/screen.ts';
import { web } from './parts/web.ts';
import { OUT } from './paths.ts';
import { findPrograms, type Programs } from './prerequisites.ts';
import { endAll } from './processes.ts';
import { failure, type Tally } from './tally.ts';
import { within } from './time.ts';

const PARTS: readonly Part[] = [node, web, screen, nvim, emacs];

/** No part takes longer; the limits inside a part are shorter and say more. */
const PART_LIMIT = 420_000;

function report(name: string, tally: Tally, seconds: number, verbose: boolean): void {
  if (verbose) for (const title of tally.passed) console.log(`  ok   ${title}`);
  for (const { title, details } of tally.failed) {
    console.log(`  FAIL ${title}`);
    for (const line of details) console.log(`       ${line}`);
  }
  console.log(`${name}: ${tally.passed.length} passed, ${tally.failed.length} failed (${seconds.toFixed(0)} s)`);
}

async function runPart(part: Part, programs: Programs, vsix: string, { grep, verbose }: Arguments): Promise<Tally> {
  const before = Date.now();
  let tally: Tally;
  try {
    tally = await within(PART_LIMIT, part.name, part.run({ programs, vsix, grep }));
  } catch (error) {
    tally = failure('the part could not be run', ...((error as Error).stack ?? String(error)).split('\n'));
  }
  report(part.name, tally, (Date.now() - before) / 1000, verbose);
  return tally;
}

/** A window that another program kept waiting proves nothing: what failed must fail twice. Both runs are told. */
function again(part: Part, run: () => Promise<Tally>): Promise<Tally> {
  console.log(`${part.name}: once more`);
  return run();
}

async function runAll(wanted: Arguments): Promise<boolean> {
  const programs = await findPrograms();
  const [possible, impossible] = [true, false].map((there) =>
    PARTS.filter((part) => wanted.parts.includes(part.name) && Boolean(programs[part.needs]) === there),
  ) as [Part[], Part[]];
  for (const { name, needs } of impossible) console.log(`${name}: skipped, ${needs} is not installed`);
  if (possible.some((part) => part.needs === 'chromium')) await ensureVscode();
  const vsix = possible.length > 0 ? (wanted.vsix ?? (await buildAll())) : '';
  let [passed, failed] = [0, 0];
  for (const part of possible) {
    const first = await runPart(part, programs, vsix, wanted);
    const tally = first.failed.length === 0 ? first : await again(part, () => runPart(part, programs, vsix, wanted));
    passed += tally.passed.length;
    failed += tally.failed.length;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** Runs the tests in real editors; gives the exit status. */
export async function main(): Promise<number> {
  const wanted = readArguments(PARTS.map((part) => part.name));
  if (!wanted) {
    console.error(USAGE);
    return 2;
  }
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      endAll();
      process.exit(1);
    });
  try {
    return (await runAll(wanted)) ? 0 : 1;
  } catch (error) {
    console.error(`test:e2e: ${(error as Error).message}`);
    return 1;
  } finally {
    endAll();
  }
}
