import type { CaseInForm, FromPanel, ToPanel } from '@fefta/preview';
import {
  Decide,
  type DecideParams,
  type DecideResult,
  DecisionForm,
  type DecisionFormParams,
  type DecisionFormResult,
} from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { InTurn } from '../client/in-turn.ts';
import { shownLanguage } from '../client/language.ts';
import type { Server } from '../client/server.ts';
import { messageOf } from '../client/told.ts';
import { type DecisionCase, entered } from './case.ts';
import { formPage, problemNote, problemPage } from './page.ts';

/** What surrounds the panel. */
export interface Surroundings {
  server: Server;
  extension: vscode.Uri;
  /** The name of an act for people. */
  labelOf(root: string, act: string): Promise<string>;
  keep(now: DecisionCase): void;
  save(now: DecisionCase): void;
}

/** The state of a panel, for tests. */
export interface DecisionState extends DecisionCase {
  html: string;
  missing: readonly string[];
  stale: boolean;
  answer: unknown;
}

/** A form and what is decided of the case in it, live. */
export class DecisionPanel {
  readonly webview: vscode.WebviewPanel;
  private readonly around: Surroundings;
  private now: DecisionCase;
  /** The form with nothing in it: when it changes, the form has to be drawn again. */
  private blank = '';
  /** Does the page hold a form, and is it as it was loaded? */
  private page: 'none' | 'new' | 'used' = 'none';
  /** The date that the form was given. */
  private givenDate = '';
  private decided: DecideResult | undefined;
  private shown: ToPanel | undefined;
  private readonly deciding = new InTurn(() => this.decide());
  private readonly drawing = new InTurn(() => this.draw());

  constructor(webview: vscode.WebviewPanel, around: Surroundings, now: DecisionCase) {
    this.webview = webview;
    this.around = around;
    this.now = now;
    webview.webview.options = { enableScripts: true, localResourceRoots: [] };
    const listeners = [
      webview.webview.onDidReceiveMessage((message: FromPanel) =>
        around.server.inBackground(() => this.receive(message)),
      ),
      around.server.onRulesChanged(() => around.server.inBackground(() => this.update())),
    ];
    webview.onDidDispose(() => vscode.Disposable.from(...listeners).dispose());
  }

  get state(): DecisionState {
    const { html = '', missing = [], stale = false, answer } = this.decided ?? {};
    return { ...this.now, html, missing, stale, answer };
  }

  /** Shows another act, or the same one. */
  async show(now: DecisionCase): Promise<void> {
    this.now = now;
    await this.update();
  }

  /** Asks the server again for all that is shown. */
  async update(): Promise<void> {
    await Promise.all([this.deciding.ask(), this.drawing.ask()]);
  }

  private async receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        // Also after the panel was hidden: VS Code then loads the page as it was at first.
        if (this.page === 'used') await this.postForm();
        this.page = 'used';
        if (this.shown) this.post(this.shown);
        break;
      case 'facts':
        await this.enter(message);
        break;
      case 'act':
        await this.changeAct(message);
        break;
      case 'saveAsScenario':
        this.now = entered(this.now, message, this.givenDate);
        this.around.save(this.now);
        break;
    }
  }

  private async enter(message: CaseInForm): Promise<void> {
    this.now = entered(this.now, message, this.givenDate);
    this.around.keep(this.now);
    await this.update();
  }

  /** Facts that the other act has as well stay. */
  private async changeAct(message: CaseInForm): Promise<void> {
    this.now = entered(this.now, message, this.givenDate);
    const { facts } = await this.form(this.now.facts);
    this.now = { ...this.now, facts };
    this.around.keep(this.now);
    await this.update();
  }

  private async decide(): Promise<void> {
    const params: DecideParams = this.now;
    try {
      this.decided = await this.around.server.request<DecideResult>(Decide, params);
      const { html, missing } = this.decided;
      this.post({ type: 'decision', html, missing });
    } catch (error) {
      this.decided = undefined;
      this.post({ type: 'decision', html: problemNote(messageOf(error)), missing: [] });
    }
  }

  /** Draws the form, if it is another one now. */
  private async draw(): Promise<void> {
    const { act, root } = this.now;
    try {
      const { html, asOf } = await this.form({});
      if (html === this.blank) return;
      this.blank = html;
      this.givenDate = asOf;
      const title = vscode.l10n.t('Decision: {0}', await this.around.labelOf(root, act));
      this.webview.title = title;
      if (this.page === 'none') await this.setPage(title);
      else await this.postForm();
    } catch (error) {
      // A form that is there stays: it is that of the last rules without errors.
      if (this.page !== 'none') return;
      this.blank = '';
      this.webview.title = vscode.l10n.t('Decision');
      this.webview.webview.html = problemPage(this.webview.title, shownLanguage(), messageOf(error));
    }
  }

  private async setPage(title: string): Promise<void> {
    const { html } = await this.form(this.now.facts);
    this.webview.webview.html = await formPage(this.around.extension, title, shownLanguage(), html);
    this.page = 'new';
  }

  private async postForm(): Promise<void> {
    const { html, asOf } = await this.form(this.now.facts);
    this.givenDate = asOf;
    this.post({ type: 'form', html });
  }

  private form(facts: Record<string, unknown>): Promise<DecisionFormResult> {
    const params: DecisionFormParams = { ...this.now, facts };
    return this.around.server.request<DecisionFormResult>(DecisionForm, params);
  }

  private post(message: ToPanel): void {
    if (message.type === 'decision') this.shown = message;
    void this.webview.webview.postMessage(message);
  }
}
