import { compileWorkspace } from '../../packages/compiler/src/index.ts';
import { buildWorkspace } from '../../packages/language/src/index.ts';
import { checkScenario, loadBundle } from '../../packages/runtime/src/index.ts';

export interface Outcome {
  /** `code message` of each finding. */
  findings: string[];
  /** How many scenarios there are, and the names of those that fail. */
  scenarios: number;
  failed: string[];
}

/** Compiles sources and runs their scenarios. */
export function outcomeOf(texts: readonly string[]): Outcome {
  const sources = texts.map((text, index) => ({ uri: `file:///${index}.fefta`, text }));
  const workspace = buildWorkspace(sources, { requiredLanguages: ['ja', 'en'] });
  const compiled = compileWorkspace(workspace, { name: 'test', version: '1.0.0' });
  const findings = compiled.findings.map(({ range, code, message }) => `${range.start.line}: ${code} ${message.en}`);
  const loaded = compiled.ok ? loadBundle(compiled.bundle) : undefined;
  if (!compiled.ok || !loaded?.ok) return { findings, scenarios: 0, failed: [] };
  const { scenarios } = compiled.bundle;
  const failed = scenarios.filter((scenario) => checkScenario(loaded.rules, scenario).failures.length > 0);
  return { findings, scenarios: scenarios.length, failed: failed.map(({ name }) => name) };
}
