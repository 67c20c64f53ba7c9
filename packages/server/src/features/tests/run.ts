import { runProperties, runScenario } from '@fefta/analysis';
import type { Property, Scenario } from '@fefta/bundle';
import type { CancellationToken } from 'vscode-languageserver';
import type { RunTestsResult, TestResult } from '../../protocol.ts';
import { type Compiled, compiledOf } from '../../session/compiled.ts';
import { type Host, SLICE } from '../../session/host.ts';
import { idOf } from '../../session/ids.ts';
import type { Project } from '../../session/project.ts';
import { coverageByVersion } from './coverage.ts';
import { propertyResult, scenarioResult } from './results.ts';
import { TEST } from './words.ts';

/** Runs the tests of a project that were asked for (all without ids), giving waiting messages their turn. */
export async function runProject(
  host: Host,
  project: Project,
  ids: ReadonlySet<string> | undefined,
  token: CancellationToken,
): Promise<RunTestsResult> {
  if (ids && ![...ids].some((id) => id.startsWith(`${project.root}#`))) return { results: [] };
  const outcome = await compiledOf(host, project);
  const isAsked = ({ name }: { name: string }) => !ids || ids.has(idOf(project, name));
  if (!outcome.ok) {
    const problem = TEST.errors[host.language](outcome.errors.length);
    return { results: (ids ? [...ids] : []).map((id) => errored(id)), problem };
  }
  return run(host, project, outcome.compiled, isAsked, token);
}

async function run(
  host: Host,
  project: Project,
  compiled: Compiled,
  isAsked: (declared: { name: string }) => boolean,
  token: CancellationToken,
): Promise<RunTestsResult> {
  const { rules } = compiled;
  const { scenarios, properties } = rules.bundle;
  const results: TestResult[] = [];
  const counts = new Map<string, number>();
  let since = performance.now();
  for (const scenario of scenarios.filter(isAsked)) {
    const start = performance.now();
    const ran = runScenario(rules, scenario as Scenario);
    for (const each of ran.exercised) counts.set(each, (counts.get(each) ?? 0) + 1);
    results.push(scenarioResult(host, project, compiled, ran, performance.now() - start));
    if (performance.now() - since < SLICE) continue;
    await host.breathe(token);
    since = performance.now();
  }
  for (const property of properties.filter(isAsked)) {
    const start = performance.now();
    for (const ran of runProperties(rules, [property as Property], scenarios))
      results.push(propertyResult(host, project, compiled, ran, performance.now() - start));
    await host.breathe(token);
  }
  return { results, coverage: coverageByVersion(project, compiled, counts) };
}

function errored(id: string): TestResult {
  return { id, state: 'errored', failures: [], duration: 0 };
}
