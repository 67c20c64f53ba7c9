import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { type RulesState, StateCompiler, type StateOutcome, stepped } from './state.ts';

interface Known {
  compiler: StateCompiler;
  last: RulesState | undefined;
  /** What is being worked out; who asks meanwhile gets it too. */
  running: Promise<WorkingState> | undefined;
}

export type WorkingState = StateOutcome & { last: RulesState | undefined };

const known = new WeakMap<Project, Known>();

/** The rules of a project as they are typed, and the last ones without errors. */
export async function workingState(host: Host, project: Project): Promise<WorkingState> {
  const own = known.get(project) ?? { compiler: new StateCompiler(), last: undefined, running: undefined };
  known.set(project, own);
  // What was begun before may be of an earlier text: it is waited for, and then is cheap to bring up to date.
  await own.running?.catch(() => undefined);
  own.running ??= workOut(host, project, own).finally(() => {
    own.running = undefined;
  });
  return own.running;
}

async function workOut(host: Host, project: Project, own: Known): Promise<WorkingState> {
  for (;;) {
    await host.ready();
    project.flush();
    const { workspace } = project.live;
    const isSame = () => project.live.workspace === workspace && !host.isBusy;
    for (const { uri } of workspace.documents) {
      if (!isSame()) break;
      await host.inSteps(project.live.checking(uri));
    }
    if (!isSame()) continue;
    const findings = workspace.documents.flatMap(({ uri }) => project.findings(uri));
    const outcome = await stepped(host, own.compiler.compiling(project.live, project.config, findings), isSame);
    if (!outcome) continue;
    if (outcome.ok) own.last = outcome.state;
    return { ...outcome, last: own.last };
  }
}
