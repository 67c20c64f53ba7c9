import { SetAsOf, type SetAsOfParams } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';

const KEY = 'fefta.asOf';

/** The one date that hovers, hints, the tree of rules and decisions follow. */
export class AsOf implements vscode.Disposable {
  private readonly server: Server;
  private readonly memory: vscode.Memento;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly listeners: vscode.Disposable[];

  constructor(server: Server, memory: vscode.Memento) {
    this.server = server;
    this.memory = memory;
    this.listeners = [
      server.onStarted(() => server.inBackground(() => this.tell())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(KEY)) server.inBackground(() => this.set(undefined));
      }),
    ];
  }

  /** The date that was chosen, here or in the settings; undefined for today. */
  get(): string | undefined {
    return this.chosen ?? (setting() || undefined);
  }

  /** Chooses a date (YYYY-MM-DD), or takes the choice back; then the setting counts. It is remembered with the workspace. */
  async set(date: string | undefined): Promise<void> {
    await this.memory.update(KEY, date);
    this.changed.fire();
    await this.tell();
  }

  /** Today, even if the settings have a date. */
  clear(): Promise<void> {
    return this.set(setting() === '' ? undefined : today());
  }

  dispose(): void {
    vscode.Disposable.from(this.changed, ...this.listeners).dispose();
  }

  private get chosen(): string | undefined {
    return this.memory.get<string>(KEY);
  }

  private async tell(): Promise<void> {
    const params: SetAsOfParams = { date: this.chosen ?? null };
    await this.server.notify(SetAsOf, params);
  }
}

const setting = (): string => vscode.workspace.getConfiguration().get(KEY, '');

/** Today where the person is. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
