import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { type RulesState, StateCompiler, type StateOutcome } from './state.ts';

interface Known {
  compiler: StateCompiler;
  last: RulesState | undefined;
}

const known = new WeakMap<Project, Known>();

/** The rules of a project as they are typed, and the last ones without errors. */
export async function workingState(
  host: Host,
  project: Project,
): Promise<StateOutcome & { last: RulesState | undefined }> {
  await host.ready();
  project.flush();
  const { workspace } = project.live;
  for (const { uri } of workspace.documents) {
    if (project.live.workspace !== workspace || host.isBusy) return workingState(host, project);
    await host.inSteps(project.live.checking(uri));
  }
  if (project.live.workspace !== workspace || host.isBusy) return workingState(host, project);
  const own = known.get(project) ?? { compiler: new StateCompiler(), last: undefined };
  known.set(project, own);
  const findings = workspace.documents.flatMap(({ uri }) => project.findings(uri));
  const outcome = own.compiler.compile(project.live, project.config, findings);
  if (outcome.ok) own.last = outcome.state;
  return { ...outcome, last: own.last };
}
