import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { messageOf } from '../client/told.ts';
import { type Outcome, runByServer } from './by-server.ts';
import type { FeftaTask } from './definition.ts';

/** A task that the language server does: its lines are those of the command line, so that the same matchers read them. */
export class ServerTerminal implements vscode.Pseudoterminal {
  private readonly server: Server;
  private readonly folder: vscode.WorkspaceFolder;
  private readonly task: FeftaTask;
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(server: Server, folder: vscode.WorkspaceFolder, task: FeftaTask) {
    this.server = server;
    this.folder = folder;
    this.task = task;
  }

  async open(): Promise<void> {
    const { lines, failed } = await this.run();
    for (const line of lines) this.written.fire(`${line.replaceAll(/\r?\n/g, '\r\n')}\r\n`);
    this.closed.fire(failed ? 1 : 0);
  }

  close(): void {
    this.written.dispose();
  }

  private async run(): Promise<Outcome> {
    try {
      return await runByServer(this.server, this.folder, this.task);
    } catch (error) {
      return { lines: [messageOf(error)], failed: true };
    }
  }
}
