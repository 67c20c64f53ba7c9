import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateModule } from '../../packages/runtime/src/generate/module.ts';
import { type Answer, decide, loadBundle } from '../../packages/runtime/src/index.ts';
import { arbitraryBundle } from './arbitrary-bundle.ts';
import { arbitraryCase } from './arbitrary-case.ts';
import { bundled, runtimeSource } from './bundled.ts';
import { drawing } from './random.ts';

/** Node as it is, without the loaders of the tests: imports each module and prints its answers. */
const RUNNER = `
import { readFileSync } from 'node:fs';
const { modules } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const answers = [];
for (const { url, cases } of modules) {
  const { decide, bundle } = await import(url);
  answers.push({ bundle, answers: cases.map((json) => decide(json)) });
}
process.stdout.write(JSON.stringify(answers));
`;

interface Asked {
  readonly text: string;
  readonly cases: readonly unknown[];
}

let folder = '';
let source = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fefta-generated-'));
  source = runtimeSource();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The answers of generated modules; every second one comes from a data: URL. */
function answersOf(asked: readonly Asked[]): { bundle: string; answers: Answer[] }[] {
  const modules = asked.map(({ text, cases }, i) => {
    const file = join(folder, `rules${i}.mjs`);
    writeFileSync(file, text);
    const data = `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
    return { url: i % 2 === 0 ? pathToFileURL(file).href : data, cases };
  });
  writeFileSync(join(folder, 'run.mjs'), RUNNER);
  writeFileSync(join(folder, 'asked.json'), JSON.stringify({ modules }));
  const run = execFileSync(process.execPath, [join(folder, 'run.mjs'), join(folder, 'asked.json')], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(run.toString()) as { bundle: string; answers: Answer[] }[];
}

describe('a generated module', () => {
  test('gives the answers of decide, for good cases and bad', () => {
    const expected: unknown[] = [];
    const asked = Array.from({ length: 40 }, (_, seed): Asked => {
      const draw = drawing(seed);
      const bundle = arbitraryBundle(draw);
      const loaded = loadBundle(bundle);
      if (!loaded.ok) throw new Error(loaded.error.message.en);
      const cases = Array.from({ length: 30 }, (_, i) => arbitraryCase(draw, { absent: 3 * (i % 4), wrong: i % 3 }));
      const answers = cases.map((json) => decide(loaded.rules, json));
      expected.push(JSON.parse(JSON.stringify({ bundle: bundle.manifest.content, answers })));
      return { text: generateModule(bundle, { runtimeSource: source, trusted: false }), cases };
    });
    expect(answersOf(asked)).toEqual(expected);
  });

  test('imports nothing and evaluates no text', () => {
    const text = generateModule(arbitraryBundle(drawing(1)), { runtimeSource: source });
    expect(text).not.toMatch(/^\s*import\b|\bimport\s*\(|\brequire\s*\(/m);
    expect(text).not.toMatch(/\beval\b|\bnew Function\b/);
  });

  test('has the same text every time', () => {
    const [a, b] = [arbitraryBundle(drawing(7)), arbitraryBundle(drawing(7))];
    expect(generateModule(a, { runtimeSource: '' })).toBe(generateModule(b, { runtimeSource: '' }));
  });
});

test('the runtime evaluates no text', () => {
  for (const file of ['index.ts', 'fast/index.ts', 'generate/index.ts']) {
    expect(bundled(file)).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(/);
  }
});
