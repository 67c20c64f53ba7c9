import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Bundle } from '@fefta/bundle';
import { compileWorkspace } from '@fefta/compiler';
import { buildWorkspace, type Finding, type SourceText } from '@fefta/language';
import { loadLocation, locate } from '@fefta/project/node';
import { loadBundle, type Rules } from '@fefta/runtime';

const ROOT = join(import.meta.dirname, '../..');
const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export interface Compiled {
  rules?: Rules;
  bundle?: Bundle;
  findings: Finding[];
}

/** Compiles sources as the command line does, or says why not. */
export function compileSources(
  sources: readonly SourceText[],
  data: ReadonlyMap<string, string> = new Map(),
): Compiled {
  const workspace = buildWorkspace(sources, { data, checks: { 'business-days-without-calendar': 'off' } });
  const compiled = compileWorkspace(workspace, { name: 'test', version: '1', digest });
  if (!compiled.ok) return { findings: compiled.findings };
  const loaded = loadBundle(compiled.bundle);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return { rules: loaded.rules, bundle: compiled.bundle, findings: compiled.findings };
}

/** The same for sources that have no errors. */
export function rulesOf(text: string): Rules {
  const { rules, findings } = compileSources([{ uri: 'file:///rules.fefta', text }]);
  if (!rules) throw new Error(findings.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
  return rules;
}

/** The sources of rules/ with their data files. */
export function lawSources() {
  const located = locate(['rules'], ROOT);
  if (!located.ok) throw new Error(located.problems[0]?.message.en);
  const { sources, options } = loadLocation(located.location, ROOT, 'whole');
  return { sources, data: options.data };
}
