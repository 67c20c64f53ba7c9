// Development aid without a build: `npm run dev -- check|test FOLDER`.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileWorkspace } from '../packages/compiler/src/index.ts';
import { buildWorkspace } from '../packages/language/src/index.ts';
import { checkScenario, loadBundle } from '../packages/runtime/src/index.ts';

const folder = process.argv[3] ?? 'rules';
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
const path = (e) => join(e.parentPath, e.name);
const sources = files
  .filter((e) => e.name.endsWith('.fefta'))
  .map((e) => ({ uri: `file:///${encodeURI(path(e))}`, text: readFileSync(path(e), 'utf8') }));
const data = new Map(
  files.filter((e) => e.name.endsWith('.codes.json')).map((e) => [e.name, readFileSync(path(e), 'utf8')]),
);
const result = compileWorkspace(buildWorkspace(sources, { data, requiredLanguages: ['ja', 'en'] }), {
  name: 'dev',
  version: '0.0.0',
});
for (const f of result.findings)
  console.log(
    `${decodeURI(f.uri.slice(8))}:${f.range.start.line + 1}:${f.range.start.character + 1} ${f.severity} ${f.code} ${f.message.en}`,
  );
if (result.ok && process.argv[2] === 'test') {
  const loaded = loadBundle(result.bundle);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  let passed = 0;
  for (const scenario of result.bundle.scenarios) {
    const r = checkScenario(loaded.rules, scenario);
    if (r.passed) passed++;
    else console.log('FAILED', scenario.name, JSON.stringify(r.failures), JSON.stringify(r.answer.errors ?? ''));
  }
  console.log(`${passed} of ${result.bundle.scenarios.length} passed`);
}
