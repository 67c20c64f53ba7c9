import { type ActItem, DecisionActs } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { told } from '../client/told.ts';
import { type DecisionCase, readCase } from './case.ts';
import { chooseAct, type Wanted } from './choose-act.ts';
import { DecisionPanel, type DecisionState, type Surroundings } from './panel.ts';
import { saveAsScenario } from './save.ts';

const VIEW = 'fefta.decision';
const KEY = 'fefta.decision';

/** Opens the decision panel, and brings it back after a restart. There is one. */
export class Decisions implements vscode.WebviewPanelSerializer {
  private readonly server: Server;
  private readonly memory: vscode.Memento;
  private readonly extension: vscode.Uri;
  private panel: DecisionPanel | undefined;

  constructor(server: Server, context: vscode.ExtensionContext) {
    this.server = server;
    this.memory = context.workspaceState;
    this.extension = context.extensionUri;
    context.subscriptions.push(vscode.window.registerWebviewPanelSerializer(VIEW, this));
  }

  /** Opens it for an act; without one, the panel that is open, or the act that a person chooses. */
  async open(wanted: Wanted): Promise<void> {
    const root = this.panel?.state.root;
    const isElsewhere = root !== undefined && wanted.file !== undefined && !wanted.file.toString().startsWith(root);
    if (this.panel && wanted.act === undefined && !isElsewhere) {
      this.panel.webview.reveal(undefined, true);
      return;
    }
    const act = await chooseAct(this.server, wanted);
    if (act) await this.show({ root: act.root, act: act.name, facts: {} });
  }

  get state(): DecisionState | undefined {
    return this.panel?.state;
  }

  async deserializeWebviewPanel(webview: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readCase(this.memory.get(KEY)) ?? readCase(state);
    const root = kept?.root ?? (await this.acts()).find(({ name }) => name === kept?.act)?.root;
    if (!kept?.act || root === undefined) webview.dispose();
    else await this.hold(webview, { facts: {}, ...kept, act: kept.act, root });
  }

  /** Shows a case. */
  async showCase(now: DecisionCase): Promise<void> {
    if (this.panel) {
      this.panel.webview.reveal(undefined, true);
      await this.panel.show(now);
      this.keep(now);
    } else await this.show(now);
  }

  private async show(now: DecisionCase): Promise<void> {
    if (this.panel) {
      this.panel.webview.reveal(undefined, true);
      const { state } = this.panel;
      // What was entered of the same act stays.
      await this.panel.show(state.root === now.root && state.act === now.act ? { ...now, facts: state.facts } : now);
    } else {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      await this.hold(vscode.window.createWebviewPanel(VIEW, vscode.l10n.t('Decision'), where), now);
    }
    this.keep(now);
  }

  private async hold(webview: vscode.WebviewPanel, now: DecisionCase): Promise<void> {
    const around: Surroundings = {
      server: this.server,
      extension: this.extension,
      labelOf: async (root, act) => {
        const found = (await this.acts()).find((each) => each.root === root && each.name === act);
        return found?.label ?? act.slice(act.lastIndexOf('.') + 1);
      },
      keep: (kept) => this.keep(kept),
      save: (kept) => void told(() => saveAsScenario(this.server, kept)),
    };
    const icon = (theme: string) => vscode.Uri.joinPath(this.extension, `icons/file-${theme}.svg`);
    webview.iconPath = { light: icon('light'), dark: icon('dark') };
    const panel = new DecisionPanel(webview, around, now);
    this.panel = panel;
    webview.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    await panel.update();
  }

  private acts(): Promise<ActItem[]> {
    return this.server.request<ActItem[]>(DecisionActs);
  }

  private keep(now: DecisionCase): void {
    void this.memory.update(KEY, now);
  }
}
