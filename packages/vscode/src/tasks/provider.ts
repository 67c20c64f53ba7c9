import * as vscode from 'vscode';
import { shownLanguage } from '../client/language.ts';
import type { Server } from '../client/server.ts';
import { argumentsOf, COMMANDS, type FeftaTask, matchersOf, TASK_TYPE } from './definition.ts';
import { ServerTerminal } from './server-terminal.ts';

/** Finds the program `fefta` for a folder; undefined where there is none, or where no program can run. */
export type FindProgram = (folder: vscode.WorkspaceFolder) => Promise<string | undefined>;

/** Tasks that check, compile and test a folder: by the command line where there is one, else by the language server. */
export class TaskProvider implements vscode.TaskProvider {
  private readonly server: Server;
  private readonly findProgram: FindProgram;

  constructor(server: Server, findProgram: FindProgram) {
    this.server = server;
    this.findProgram = findProgram;
  }

  register(): vscode.Disposable {
    return vscode.tasks.registerTaskProvider(TASK_TYPE, this);
  }

  async provideTasks(): Promise<vscode.Task[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const lists = await Promise.all(
      folders.map((folder) => Promise.all(COMMANDS.map((command) => this.task(offered(command), folder)))),
    );
    return lists.flat();
  }

  /** Completes a task of tasks.json. */
  async resolveTask(task: vscode.Task): Promise<vscode.Task | undefined> {
    const definition = task.definition as FeftaTask;
    const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
    return folder && COMMANDS.includes(definition.command) ? this.task(definition, folder) : undefined;
  }

  private async task(definition: FeftaTask, folder: vscode.WorkspaceFolder): Promise<vscode.Task> {
    const { command } = definition;
    const execution = await this.execution(definition, folder);
    const task = new vscode.Task(definition, folder, command, TASK_TYPE, execution, matchersOf(command));
    task.detail = ['fefta', ...argumentsOf(definition)].join(' ');
    if (command === 'test') task.group = vscode.TaskGroup.Test;
    else task.group = vscode.TaskGroup.Build;
    return task;
  }

  private async execution(
    definition: FeftaTask,
    folder: vscode.WorkspaceFolder,
  ): Promise<vscode.ShellExecution | vscode.CustomExecution> {
    const program = await this.findProgram(folder);
    if (program === undefined)
      return new vscode.CustomExecution(async (resolved) => {
        // What stands in tasks.json, with its variables replaced.
        return new ServerTerminal(this.server, folder, { ...definition, ...resolved } as FeftaTask);
      });
    const quoted = (value: string) => ({ value, quoting: vscode.ShellQuoting.Strong });
    const args = [...argumentsOf(definition), '--lang', shownLanguage()];
    const options = folder.uri.scheme === 'file' ? { cwd: folder.uri.fsPath } : {};
    return new vscode.ShellExecution(quoted(program), args.map(quoted), options);
  }
}

/** A bundle has to be written somewhere. */
function offered(command: FeftaTask['command']): FeftaTask {
  return { type: TASK_TYPE, command, ...(command === 'compile' ? { output: 'bundle.json' } : {}) };
}
