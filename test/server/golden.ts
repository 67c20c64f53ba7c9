import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const GOLDEN = join(import.meta.dirname, 'golden');
const RULES = join(import.meta.dirname, '../../rules');

/** Compares with a file under golden/; UPDATE=1 writes it anew. */
export function expectGolden(name: string, actual: string): void {
  const file = join(GOLDEN, name);
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${name} is missing: UPDATE=1 writes it`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

/** The files of rules/, as an editor of tests wants them: sources, settings and code data by name. */
export function realRules(): Record<string, string> {
  const names = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(fefta|json)$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(RULES, name), 'utf8')]));
}
