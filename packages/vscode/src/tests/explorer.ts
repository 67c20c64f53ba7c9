import { Explain, type ExplainParams, type ExplainResult, type RunTestsResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { Soon } from '../client/soon.ts';
import { messageOf } from '../client/told.ts';
import { loadDetails } from './coverage.ts';
import { ExplanationPanel } from './explanation.ts';
import { isScenario, SCENARIO } from './kinds.ts';
import { say } from './outcome.ts';
import { TestRunner } from './run.ts';
import { TestTree } from './tree.ts';

/** The list follows what is typed after this time; milliseconds. */
const QUIET = 200;

type Request = vscode.TestRunRequest;

/** Scenarios and properties in VS Code's Test Explorer: run, explain, coverage. */
export class TestExplorer implements vscode.Disposable {
  readonly tree: TestTree;
  readonly explanation: ExplanationPanel;
  private readonly server: Server;
  private readonly runner: TestRunner;
  private readonly controller: vscode.TestController;
  private readonly runProfile: vscode.TestRunProfile;
  private readonly explainProfile: vscode.TestRunProfile;
  private readonly disposables: vscode.Disposable[] = [];

  constructor(server: Server) {
    this.server = server;
    this.controller = vscode.tests.createTestController('fefta', vscode.l10n.t('fefta scenarios'));
    this.tree = new TestTree(this.controller, server);
    this.explanation = new ExplanationPanel(server);
    this.runner = new TestRunner(server);
    this.controller.refreshHandler = () => this.tree.refresh();
    // With it VS Code takes the list for one that is still to come, and can run all before it is there.
    this.controller.resolveHandler = () => this.tree.refresh();
    const { Run, Debug, Coverage } = vscode.TestRunProfileKind;
    this.runProfile = this.profile(vscode.l10n.t('Run'), Run, (request, token) => this.runOrFollow(request, token));
    this.runProfile.supportsContinuousRun = true;
    this.explainProfile = this.profile(vscode.l10n.t('Explain'), Debug, (request, token) =>
      this.explain(request, token),
    );
    this.explainProfile.tag = SCENARIO;
    const coverage = this.profile(vscode.l10n.t('Coverage'), Coverage, (request, token) =>
      this.run(request, token, true),
    );
    coverage.loadDetailedCoverage = loadDetails;
    const refresh = new Soon(() => server.inBackground(() => this.tree.refresh()), QUIET);
    this.disposables.push(
      this.controller,
      this.explanation,
      refresh,
      server.onRulesChanged(() => refresh.ask()),
    );
  }

  /** Runs scenarios and properties; all when none are named. */
  async runIds(ids?: readonly string[]): Promise<RunTestsResult> {
    const request = await this.requestFor(ids, this.runProfile);
    return this.run(request, undefined, false);
  }

  async explainIds(ids: readonly string[]): Promise<void> {
    await this.explain(await this.requestFor(ids, this.explainProfile), undefined);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private profile(label: string, kind: vscode.TestRunProfileKind, run: Handler): vscode.TestRunProfile {
    return this.controller.createRunProfile(
      label,
      kind,
      async (request, token) => void (await run(request, token)),
      true,
    );
  }

  private async requestFor(ids: readonly string[] | undefined, profile: vscode.TestRunProfile): Promise<Request> {
    await this.tree.refresh();
    return new vscode.TestRunRequest(
      ids?.flatMap((id) => this.tree.get(id) ?? this.controller.items.get(id) ?? []),
      undefined,
      profile,
    );
  }

  private async run(
    request: Request,
    token: vscode.CancellationToken | undefined,
    coverage: boolean,
  ): Promise<RunTestsResult> {
    await this.tree.refresh();
    return this.inRun(request, token, (run, items) => this.runner.run(run, items, coverage));
  }

  /** A continuous run starts again whenever the rules have changed, until it is stopped. */
  private async runOrFollow(request: Request, token: vscode.CancellationToken): Promise<void> {
    if (!request.continuous) {
      await this.run(request, token, false);
      return;
    }
    const soon = new Soon(() => this.server.inBackground(() => this.run(request, token, false)), QUIET);
    const listener = this.server.onRulesChanged(() => soon.ask());
    token.onCancellationRequested(() => vscode.Disposable.from(soon, listener).dispose());
  }

  /** Runs the tests and writes into the output why they come out so; of a single one also as a page beside the editor. */
  private async explain(request: Request, token: vscode.CancellationToken | undefined): Promise<void> {
    await this.tree.refresh();
    const items = await this.inRun(request, token, async (run, asked) => {
      const scenarios = asked.filter(isScenario);
      await this.runner.run(run, scenarios, false);
      for (const item of scenarios) if (!run.token.isCancellationRequested) await this.write(run, item);
      return scenarios;
    });
    const [only, second] = items;
    if (only && !second) await this.explanation.show(only.id);
    if (!only) void vscode.window.showInformationMessage(vscode.l10n.t('Only scenarios can be explained.'));
  }

  private async write(run: vscode.TestRun, item: vscode.TestItem): Promise<void> {
    const params: ExplainParams = { id: item.id, format: 'text' };
    try {
      const { title, content } = await this.server.request<ExplainResult>(Explain, params, run.token);
      say(run, `\n${title}\n${content}`, item);
    } catch (error) {
      say(run, messageOf(error), item);
    }
  }

  private async inRun<T>(
    request: Request,
    token: vscode.CancellationToken | undefined,
    work: (run: vscode.TestRun, items: vscode.TestItem[]) => Promise<T>,
  ): Promise<T> {
    const run = this.controller.createTestRun(request);
    const stopped = token?.onCancellationRequested(() => run.end());
    try {
      return await work(run, this.tree.asked(request));
    } finally {
      stopped?.dispose();
      run.end();
    }
  }
}

type Handler = (request: Request, token: vscode.CancellationToken) => Promise<unknown>;
