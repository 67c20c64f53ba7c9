import { EFFECTS, type FromEffects, type ToEffects } from '@fefta/preview';
import { type EffectsParams, type EffectsResult, type PopulationParams, PreviewEffects } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { shownLanguage } from '../client/language.ts';
import type { Server } from '../client/server.ts';
import { messageOf } from '../client/told.ts';
import { problemNote } from '../decision/page.ts';
import { effectsFramePage } from './page.ts';
import { reveal } from './reveal.ts';
import type { EffectsState } from './state.ts';

/** All cases are looked at when nothing was typed for so many milliseconds. */
const QUIET = 300;

/** What surrounds the panel. */
export interface Around {
  server: Server;
  extension: vscode.Uri;
  keep(now: EffectsState): void;
  /** The population that is counted with every comparison. */
  population(): PopulationParams | undefined;
  /** Something else than showing is asked for. */
  act(message: FromEffects, root: string): void;
}

/** What a panel shows, for tests. */
export interface ShownEffects extends EffectsState {
  result: EffectsResult | undefined;
  problem: string | undefined;
  /** How often it was shown anew. */
  count: number;
}

/** The effects of a change, live. A question that something typed has overtaken is called off. */
export class EffectsPanel {
  readonly webview: vscode.WebviewPanel;
  private readonly around: Around;
  private now: EffectsState;
  private result: EffectsResult | undefined;
  private problem: string | undefined;
  private count = 0;
  private asking: vscode.CancellationTokenSource | undefined;
  private messages: ToEffects[] = [];

  constructor(webview: vscode.WebviewPanel, around: Around, now: EffectsState) {
    this.webview = webview;
    this.around = around;
    this.now = now;
    webview.webview.options = { enableScripts: true, localResourceRoots: [] };
    const { server } = around;
    const listeners = [
      webview.webview.onDidReceiveMessage((message: FromEffects) => server.inBackground(() => this.receive(message))),
      server.onRulesChanged(() => server.inBackground(() => this.update())),
    ];
    webview.onDidDispose(() => {
      this.asking?.cancel();
      vscode.Disposable.from(...listeners).dispose();
    });
  }

  get shown(): ShownEffects {
    return { ...this.now, result: this.result, problem: this.problem, count: this.count };
  }

  /** Makes the page, and fills it. */
  async start(): Promise<void> {
    this.webview.webview.html = await effectsFramePage(this.around.extension, this.webview.title, shownLanguage());
    await this.update();
  }

  /** Shows another comparison. */
  async show(now: EffectsState): Promise<void> {
    // Another state of the rules may take a while to be read.
    if (JSON.stringify(now.base) !== JSON.stringify(this.now.base)) this.tellBusy();
    this.now = now;
    this.around.keep(now);
    await this.update();
  }

  /** What is quick at once; all cases when nothing is typed for a while. */
  async update(): Promise<void> {
    this.asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.asking = source;
    if (this.count === 0 || this.problem) this.tellBusy();
    try {
      const waiting = await this.ask(source.token, true);
      if (!waiting) return;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      if (!source.token.isCancellationRequested) await this.ask(source.token, false);
    } catch (error) {
      if (!source.token.isCancellationRequested) this.fail(messageOf(error));
    }
  }

  private async ask(token: vscode.CancellationToken, quick: boolean): Promise<boolean> {
    const population = this.around.population();
    const params: EffectsParams = { ...this.now, quick, ...(population && { population }) };
    const result = await this.around.server.request<EffectsResult>(PreviewEffects, params, token);
    if (token.isCancellationRequested) return false;
    this.result = result;
    this.problem = undefined;
    this.count++;
    this.messages = [
      { type: 'base', text: EFFECTS.compareWith(result.base)[shownLanguage()] },
      { type: 'effects', html: result.html, said: result.said },
    ];
    this.postAll();
    return result.waiting;
  }

  private fail(problem: string): void {
    this.problem = problem;
    this.messages = [{ type: 'effects', html: problemNote(problem), said: problem }];
    this.postAll();
  }

  private async receive(message: FromEffects): Promise<void> {
    switch (message.type) {
      case 'ready':
        // Also after the panel was hidden: VS Code then loads the page as it was at first.
        this.postAll();
        break;
      case 'reveal':
        await reveal(message);
        break;
      case 'day':
        await this.chooseDay(message);
        break;
      case 'together':
        await this.tie(message.together);
        break;
      default:
        this.around.act(message, this.result?.root ?? '');
    }
  }

  private async chooseDay({ side, date }: Extract<FromEffects, { type: 'day' }>): Promise<void> {
    const days = side === 'both' ? { before: date, after: date } : { [side]: date };
    await this.show({ ...this.now, ...days });
  }

  /** Two states of the text on one day, or one text on two. */
  private async tie(together: boolean): Promise<void> {
    const { uri, base } = this.now;
    const after = this.now.after ?? this.result?.after;
    const days = after === undefined ? {} : { before: after, after };
    const isOneText = base.kind === 'working';
    await this.show({
      uri,
      base: together && isOneText ? { kind: 'saved' } : !together ? { kind: 'working' } : base,
      ...days,
    });
  }

  private tellBusy(): void {
    this.post({ type: 'busy', said: EFFECTS.busy[shownLanguage()] });
  }

  private postAll(): void {
    for (const message of this.messages) this.post(message);
  }

  private post(message: ToEffects): void {
    void this.webview.webview.postMessage(message);
  }
}
