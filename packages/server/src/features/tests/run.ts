import { runPropertiesInSteps, runScenario } from '@fefta/analysis';
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

/** What a run is about. */
export interface Run {
  /** Ids of the tests that are asked for; all without it. */
  ids: ReadonlySet<string> | undefined;
  /** Is told each result as it comes. */
  told(result: TestResult): void;
}

/** Runs the tests of a project that were asked for, giving waiting messages their turn. */
export async function runProject(
  host: Host,
  project: Project,
  wanted: Run,
  token: CancellationToken,
): Promise<RunTestsResult> {
  const { ids } = wanted;
  if (ids && ![...ids].some((id) => id.startsWith(`${project.root}#`))) return { results: [] };
  const outcome = await compiledOf(host, project);
  if (outcome.ok) return new Running(host, project, outcome.compiled, wanted).run(token);
  const problem = TEST.errors[host.language](outcome.errors.length);
  return { results: (ids ? [...ids] : []).map((id) => errored(id)), problem };
}

class Running {
  private readonly host: Host;
  private readonly project: Project;
  private readonly compiled: Compiled;
  private readonly wanted: Run;
  private readonly results: TestResult[] = [];
  /** When the last pause was. */
  private since = performance.now();

  constructor(host: Host, project: Project, compiled: Compiled, wanted: Run) {
    this.host = host;
    this.project = project;
    this.compiled = compiled;
    this.wanted = wanted;
  }

  async run(token: CancellationToken): Promise<RunTestsResult> {
    const { host, project, compiled } = this;
    const { rules } = compiled;
    const counts = new Map<string, number>();
    for (const scenario of rules.bundle.scenarios.filter((each) => this.isAsked(each))) {
      const start = performance.now();
      const ran = runScenario(rules, scenario as Scenario);
      for (const each of ran.exercised) counts.set(each, (counts.get(each) ?? 0) + 1);
      this.add(scenarioResult(host, project, compiled, ran, performance.now() - start));
      await this.pause(token);
    }
    const properties = rules.bundle.properties.filter((each) => this.isAsked(each)) as readonly Property[];
    let start = performance.now();
    for (const ran of runPropertiesInSteps(rules, properties, rules.bundle.scenarios)) {
      if (ran) this.add(propertyResult(host, project, compiled, ran, performance.now() - start));
      if (ran) start = performance.now();
      await this.pause(token);
    }
    return { results: this.results, coverage: coverageByVersion(project, compiled, counts) };
  }

  private isAsked({ name }: { name: string }): boolean {
    return this.wanted.ids?.has(idOf(this.project, name)) ?? true;
  }

  private add(result: TestResult): void {
    this.results.push(result);
    this.wanted.told(result);
  }

  private async pause(token: CancellationToken): Promise<void> {
    if (performance.now() - this.since < SLICE) return;
    await this.host.breathe(token);
    this.since = performance.now();
  }
}

function errored(id: string): TestResult {
  return { id, state: 'errored', failures: [], duration: 0 };
}
