import type { FromEffects } from '@fefta/preview';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { told } from '../client/told.ts';
import type { DecisionCase } from '../decision/case.ts';
import { saveAsScenario } from '../decision/save.ts';
import { betweenDays, chooseBase } from './choose-base.ts';
import { exportEffects } from './export.ts';
import { EffectsPanel, type ShownEffects } from './panel.ts';
import { ChosenPopulation } from './population.ts';
import { type EffectsState, readState } from './state.ts';

const VIEW = 'fefta.effects';
const KEY = 'fefta.effects';

/** Opens the preview of effects beside a file, and brings it back after a restart. There is one. */
export class EffectsPreviews implements vscode.WebviewPanelSerializer {
  private readonly server: Server;
  private readonly memory: vscode.Memento;
  private readonly extension: vscode.Uri;
  private readonly openDecision: (now: DecisionCase) => Promise<void>;
  private readonly population: ChosenPopulation;
  private panel: EffectsPanel | undefined;

  constructor(server: Server, context: vscode.ExtensionContext, openDecision: (now: DecisionCase) => Promise<void>) {
    this.server = server;
    this.memory = context.workspaceState;
    this.population = new ChosenPopulation(context.workspaceState);
    this.extension = context.extensionUri;
    this.openDecision = openDecision;
    context.subscriptions.push(vscode.window.registerWebviewPanelSerializer(VIEW, this));
  }

  /** With a day: what changes on it (a code lens says so). Without: what is typed, or what was compared last. */
  async open(first?: unknown, day?: unknown): Promise<void> {
    const uri = first instanceof vscode.Uri || typeof first === 'string' ? String(first) : activeRules();
    if (uri === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a file with rules first.'));
      return;
    }
    const kept = this.panel?.shown ?? readState(this.memory.get(KEY));
    const compared =
      typeof day === 'string' ? betweenDays(day) : kept?.base.kind === 'revision' ? { base: kept.base } : undefined;
    await this.show({ uri, base: { kind: 'saved' }, ...compared });
  }

  /** Asks with what the rules are to be compared. */
  async choose(): Promise<void> {
    const uri = this.panel?.shown.uri ?? activeRules();
    const compared = uri === undefined ? undefined : await chooseBase(this.server);
    if (uri !== undefined && compared) await this.show({ uri, ...compared });
  }

  /** Asks for the population (or takes the file given), and shows what the change does to it. */
  async choosePopulation(given?: unknown): Promise<void> {
    const file = given instanceof vscode.Uri ? given : undefined;
    if (!(await this.population.choose(file))) return;
    if (this.panel) await this.panel.update();
    else await this.open();
  }

  async export(target?: unknown): Promise<void> {
    const now = this.panel?.shown;
    if (!now) await this.open();
    const { uri, base, before, after } = now ?? this.panel?.shown ?? { uri: '', base: { kind: 'saved' as const } };
    if (uri === '') return;
    const population = this.population.now;
    const days = { ...(before && { before }), ...(after && { after }) };
    const state = { uri, base, ...days, ...(population && { population }) };
    await exportEffects(this.server, state, target instanceof vscode.Uri ? target : undefined);
  }

  get shown(): ShownEffects | undefined {
    return this.panel?.shown;
  }

  /** Shows a comparison, in the panel that is there or in a new one beside the file. */
  async show(now: EffectsState): Promise<void> {
    if (this.panel) {
      this.panel.webview.reveal(undefined, true);
      await this.panel.show(now);
      return;
    }
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await this.hold(vscode.window.createWebviewPanel(VIEW, vscode.l10n.t('Effects'), where), now);
  }

  async deserializeWebviewPanel(webview: vscode.WebviewPanel): Promise<void> {
    const kept = readState(this.memory.get(KEY));
    if (kept) await this.hold(webview, kept);
    else webview.dispose();
  }

  private async hold(webview: vscode.WebviewPanel, now: EffectsState): Promise<void> {
    const icon = (theme: string) => vscode.Uri.joinPath(this.extension, `icons/file-${theme}.svg`);
    webview.iconPath = { light: icon('light'), dark: icon('dark') };
    const panel = new EffectsPanel(
      webview,
      {
        server: this.server,
        extension: this.extension,
        keep: (state) => void this.memory.update(KEY, state),
        population: () => this.population.now,
        act: (message, root) => void told(() => this.act(message, root)),
      },
      now,
    );
    this.panel = panel;
    webview.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    void this.memory.update(KEY, now);
    await panel.start();
  }

  private async act(message: FromEffects, root: string): Promise<void> {
    if (message.type === 'base') await this.choose();
    if (message.type === 'export') await this.export();
    if (message.type === 'population') await this.choosePopulation();
    if (message.type === 'by' || message.type === 'act') {
      await this.population.remember(message.type, message.type === 'by' ? message.by : message.act);
      await this.panel?.update();
    }
    if (message.type !== 'save' && message.type !== 'decide') return;
    const { act, asOf, facts } = message;
    const now: DecisionCase = { root, act, asOf, facts };
    await (message.type === 'save' ? saveAsScenario(this.server, now) : this.openDecision(now));
  }
}

function activeRules(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const shown = document?.languageId === 'fefta' ? document : undefined;
  const other = vscode.window.visibleTextEditors.find((each) => each.document.languageId === 'fefta')?.document;
  return (shown ?? other)?.uri.toString();
}
