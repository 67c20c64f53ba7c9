import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importStatute, type Known, type Outcome } from '../../packages/law/src/import/index.ts';
import { printStatute, type Statute } from '../../packages/law/src/index.ts';
import { statuteOf } from './held.ts';

export const TEXTS = join(import.meta.dirname, 'fixtures');

/** Reads a file of fixtures/ as `fefta law import` does. */
export function imported(name: string, known: Known = {}): Outcome<string> {
  const bytes = readFileSync(join(TEXTS, name));
  const result = importStatute({ name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, known);
  return result.ok ? { ok: true, value: printStatute(result.value) } : result;
}

/** The statute that a file of fixtures/ becomes. */
export function statuteIn(name: string, known: Known = {}): Statute {
  const result = imported(name, known);
  if (!result.ok) throw new Error(result.problem.en);
  return statuteOf(result.value);
}
