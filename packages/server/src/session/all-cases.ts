import { analyseInSteps, type CaseFinding, shownIn } from '@fefta/analysis';
import type { Finding } from '@fefta/language';
import { type Compiled, compiledOf } from './compiled.ts';
import { type Host, SLICE } from './host.ts';
import type { CaseFindings, Project } from './project.ts';

/** How a look at all cases of a project came out. `changed`: its sources did meanwhile, and nothing is known. */
export type Looked =
  | { is: 'done'; findings: number; notDecided: number }
  | { is: 'errors'; count: number }
  | { is: 'changed' };

/** Looks at all cases of a project as it stands, giving waiting messages their turn, and keeps what they show beside its findings. */
export async function lookAtAllCases(host: Host, project: Project, isOver: () => boolean): Promise<Looked> {
  const outcome = await compiledOf(host, project);
  if (!outcome.ok) return { is: 'errors', count: outcome.errors.length };
  const { workspace } = project.live;
  const steps = analyseInSteps(outcome.compiled.rules);
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      const { findings, counts } = step.value;
      project.caseFindings = byFile(project, outcome.compiled, findings);
      return { is: 'done', findings: findings.length, notDecided: counts.notDecided };
    }
    if (performance.now() - since < SLICE) continue;
    await host.platform.breathe();
    if (isOver() || host.isBusy || project.live.workspace !== workspace) return { is: 'changed' };
    since = performance.now();
  }
}

function byFile(project: Project, { sources }: Compiled, found: readonly CaseFinding[]): Map<string, CaseFindings> {
  const lists = new Map<string, { text: string; findings: Finding[] }>();
  for (const each of found) {
    const uri = sources[each.place[0]] ?? '';
    const text = project.live.document(uri)?.text;
    const setting = project.config.checks[each.code];
    if (text === undefined || setting === 'off') continue;
    const shown = shownIn(each, { uri, text });
    const list = lists.get(uri) ?? { text, findings: [] };
    list.findings.push(setting ? { ...shown, severity: setting } : shown);
    lists.set(uri, list);
  }
  return lists;
}
