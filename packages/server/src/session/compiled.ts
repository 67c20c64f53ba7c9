import { sha256 } from '@fefta/bundle';
import { compileWorkspace } from '@fefta/compiler';
import type { Finding, Workspace } from '@fefta/language';
import { loadBundle, type Rules } from '@fefta/runtime';
import type { Host } from './host.ts';
import type { Project } from './project.ts';

/** The rules of a project in one state of its sources. */
export interface Compiled {
  rules: Rules;
  /** The one text of the bundle. */
  text: string;
  /** URIs of the sources in the order in which the bundle numbers them. */
  sources: readonly string[];
}

export type CompileOutcome =
  | { ok: true; compiled: Compiled }
  /** `last` is what the rules were before they had errors. */
  | { ok: false; errors: readonly Finding[]; last: Compiled | undefined };

interface Known {
  workspace: Workspace;
  version: string;
  outcome: CompileOutcome;
}

const known = new WeakMap<Project, Known>();

/** Compiles a project as it stands, once for each state. Gives waiting messages their turn while it checks. */
export async function compiledOf(host: Host, project: Project): Promise<CompileOutcome> {
  await host.ready();
  project.flush();
  const { workspace } = project.live;
  const version = `${project.config.name} ${project.config.version}`;
  const before = known.get(project);
  if (before?.workspace === workspace && before.version === version) return before.outcome;
  for (const { uri } of workspace.documents) {
    if (project.live.workspace !== workspace || host.isBusy) return compiledOf(host, project);
    await host.inSteps(project.live.checking(uri));
  }
  if (project.live.workspace !== workspace || host.isBusy) return compiledOf(host, project);
  const last = before && (before.outcome.ok ? before.outcome.compiled : before.outcome.last);
  const outcome = compile(host, project, workspace, last);
  known.set(project, { workspace, version, outcome });
  return outcome;
}

function compile(host: Host, project: Project, workspace: Workspace, last: Compiled | undefined): CompileOutcome {
  const findings = workspace.documents.flatMap(({ uri }) => project.findings(uri));
  const { name, version } = project.config;
  const { digest } = host.platform;
  const result = compileWorkspace(workspace, { name, version, findings, ...(digest ? { digest } : {}) });
  if (!result.ok) return { ok: false, errors: result.findings.filter(({ severity }) => severity === 'error'), last };
  const loaded = loadBundle(result.bundle);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  const bySource = new Map<string, string>();
  for (const { uri, text } of workspace.documents) bySource.set(digestOf(host, text), uri);
  const sources = result.bundle.manifest.sources.map((each) => bySource.get(each) ?? '');
  return { ok: true, compiled: { rules: loaded.rules, text: result.text, sources } };
}

function digestOf(host: Host, text: string): string {
  return (host.platform.digest ?? sha256)(text);
}
