import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE } from '../harness/paths.ts';

/** Line and column, from 1, as a person counts them. */
export interface Spot {
  line: number;
  column: number;
}

/** The place between two pieces of text that stand together once in a file. */
export function spot(file: string, before: string, after: string): Spot {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(before + after);
  if (at < 0) throw new Error(`${file} does not hold ${before}${after}`);
  const lines = text.slice(0, at + before.length).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The same in a file of the rules. */
export const ruleSpot = (path: string, before: string, after: string): Spot => spot(join(FIXTURE, path), before, after);
