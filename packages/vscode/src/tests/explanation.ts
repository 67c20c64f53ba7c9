import { renderPage, STYLE } from '@fefta/preview';
import { Explain, type ExplainParams, type ExplainResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { shownLanguage } from '../client/language.ts';
import type { Server } from '../client/server.ts';
import { messageOf } from '../client/told.ts';

/** Shows beside the editor why a scenario comes out as it does, also while the rules are edited. */
export class ExplanationPanel implements vscode.Disposable {
  private readonly server: Server;
  private readonly listener: vscode.Disposable;
  private panel: vscode.WebviewPanel | undefined;
  private id = '';

  constructor(server: Server) {
    this.server = server;
    this.listener = server.onRulesChanged(() => server.inBackground(() => this.update()));
  }

  async show(id: string): Promise<void> {
    this.id = id;
    if (!this.panel) {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.panel = vscode.window.createWebviewPanel('fefta.explanation', '', where, { localResourceRoots: [] });
      this.panel.onDidDispose(() => {
        this.panel = undefined;
      });
    }
    this.panel.reveal(undefined, true);
    await this.update();
  }

  /** The page that is shown; undefined when none is. */
  get html(): string | undefined {
    return this.panel?.webview.html;
  }

  dispose(): void {
    this.listener.dispose();
    this.panel?.dispose();
  }

  private async update(): Promise<void> {
    const { panel, id } = this;
    if (!panel) return;
    const language = shownLanguage();
    try {
      const params: ExplainParams = { id, format: 'html' };
      const { title, content } = await this.server.request<ExplainResult>(Explain, params);
      if (panel !== this.panel || id !== this.id) return;
      panel.title = title;
      panel.webview.html = renderPage({ title, language, body: content, style: STYLE });
    } catch (error) {
      // A scenario that is renamed, or rules that cannot be compiled: what was shown last still says more than nothing.
      if (panel === this.panel && panel.title === '') panel.title = messageOf(error);
    }
  }
}
