import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStatute, type Statute } from '../../packages/law/src/index.ts';

const STATUTES = join(import.meta.dirname, '../../rules/statutes');

/** The statute of a text of data; a text that is none is a failed test. */
export function statuteOf(text: string): Statute {
  const read = readStatute(text);
  if (!read.ok) throw new Error(read.en);
  return read.statute;
}

/** All held texts of the rules, by the name of their file. */
export const HELD: readonly (readonly [file: string, text: string])[] = readdirSync(STATUTES)
  .filter((name) => name.endsWith('.statute.json'))
  .sort()
  .map((name) => [name, readFileSync(join(STATUTES, name), 'utf8')]);

const known = new Map<string, Statute>();

/** A held text by its law id and day: 324AC0000000228_2024-04-01. */
export function held(name: string): Statute {
  const text = HELD.find(([file]) => file === `${name}.statute.json`)?.[1];
  if (text === undefined) throw new Error(`${name} is not held`);
  let statute = known.get(name);
  if (!statute) known.set(name, (statute = statuteOf(text)));
  return statute;
}
