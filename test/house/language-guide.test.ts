import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileWorkspace } from '../../packages/compiler/src/index.ts';
import { buildWorkspace } from '../../packages/language/src/index.ts';
import { checkScenario, loadBundle } from '../../packages/runtime/src/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');
const examples = [...page.matchAll(/```fefta\n([\s\S]*?)```/g)].map((found) => found[1] as string);

test('the examples of the language guide compile and their scenarios pass', () => {
  const sources = examples.map((text, i) => ({ uri: `file:///guide/${i}.fefta`, text: `namespace guide\n${text}` }));
  const result = compileWorkspace(buildWorkspace(sources), { name: 'guide', version: '1.0.0' });
  const errors = result.findings.filter((each) => each.severity === 'error');
  expect(errors.map((each) => `${each.uri}:${each.range.start.line} ${each.code} ${each.message.en}`)).toEqual([]);
  if (!result.ok) throw new Error('not compiled');
  const loaded = loadBundle(result.bundle);
  if (!loaded.ok) throw new Error('not loaded');
  const checks = result.bundle.scenarios.map((scenario) => checkScenario(loaded.rules, scenario));
  expect(checks.length).toBeGreaterThan(4);
  expect(checks.flatMap((each) => each.failures)).toEqual([]);
});
