import { DraftCompiler } from '@fefta/compiler';
import type { Finding, LiveWorkspace } from '@fefta/language';
import { loadBundle, type Rules } from '@fefta/runtime';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';

/** Rules in one state of their sources. */
export interface RulesState {
  rules: Rules;
  /** URIs of the sources: places name them by their position. */
  sources: readonly string[];
}

export type StateOutcome = { ok: true; state: RulesState } | { ok: false; errors: number };

/** Compiles one workspace whenever it has changed, as little of it as will do. */
export class StateCompiler {
  private readonly drafts = new DraftCompiler();
  private known: { bundle: object; state: RulesState } | undefined;

  /** In steps. The findings must be those of the workspace as it stands. */
  *compiling(
    { workspace }: LiveWorkspace,
    { name, version }: Project['config'],
    findings: readonly Finding[],
  ): Generator<void, StateOutcome> {
    const result = yield* this.drafts.compiling(workspace, { name, version, findings });
    if (!result.ok) return { ok: false, errors: result.findings.length };
    const { bundle, sources } = result.draft;
    if (this.known?.bundle === bundle) return { ok: true, state: this.known.state };
    const loaded = loadBundle(bundle);
    if (!loaded.ok) throw new Error(loaded.error.message.en);
    this.known = { bundle, state: { rules: loaded.rules, sources } };
    return { ok: true, state: this.known.state };
  }
}

/** All findings of a workspace that nobody else edits, worked out in steps. */
export async function findingsOf(host: Host, live: LiveWorkspace): Promise<Finding[]> {
  const all: Finding[] = [];
  for (const { uri } of live.workspace.documents) {
    await host.inSteps(live.checking(uri));
    all.push(...live.findings(uri));
  }
  return all;
}

/** Takes all steps, giving waiting messages their turn; undefined if it is not to go on. */
export async function stepped<T>(
  host: Host,
  steps: Generator<void, T>,
  goesOn: () => boolean = () => true,
): Promise<T | undefined> {
  let found: T | undefined;
  function* watched(): Generator<void> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        found = step.value;
        return;
      }
      yield;
      if (!goesOn()) return;
    }
  }
  await host.inSteps(watched());
  return found;
}
