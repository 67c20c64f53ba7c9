import { createHash } from 'node:crypto';
import { type Analysis, analyse, shownIn } from '@fefta/analysis';
import { compileWorkspace } from '@fefta/compiler';
import type { Finding, Workspace } from '@fefta/language';
import type { Loaded } from '@fefta/project';
import { loadBundle } from '@fefta/runtime';
import { Places } from '../test/places.ts';

/** What all cases of the rules show; undefined where the sources have errors. */
export interface Exhaustive {
  findings: Finding[];
  counts: Analysis['counts'];
}

/**
 * Looks at all cases of checked sources. `findings` are those of the checks: what one of these says already at a place is not said again, and what
 * the workspace switches off is left out.
 */
export function lookAtAllCases(
  loaded: Loaded,
  workspace: Workspace,
  findings: readonly Finding[],
  progress: (done: number, total: number) => void,
): Exhaustive | undefined {
  const { name, version } = loaded.config;
  const compiled = compileWorkspace(workspace, { name, version, digest, findings });
  const rules = compiled.ok ? loadBundle(compiled.bundle) : undefined;
  if (!compiled.ok || !rules?.ok) return undefined;
  const places = new Places(compiled.bundle.manifest.sources, loaded);
  const analysis = analyse(rules.rules, ({ done, total }) => progress(done, total));
  const said = new Set(findings.map(keyOf));
  const shown = analysis.findings.flatMap((found): Finding[] => {
    const setting = workspace.options.checks[found.code];
    const finding = shownIn(found, places.source(found.place));
    if (setting === 'off' || said.has(keyOf(finding))) return [];
    return [setting ? { ...finding, severity: setting } : finding];
  });
  return { findings: shown, counts: analysis.counts };
}

const keyOf = ({ code, uri, range }: Finding): string => `${code} ${uri} ${range.start.line}`;

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
