import type * as vscode from 'vscode';

export const TASK_TYPE = 'fefta';

export type TaskCommand = 'check' | 'compile' | 'test';

/** A task of tasks.json, or one that is offered. */
export interface FeftaTask extends vscode.TaskDefinition {
  command: TaskCommand;
  paths?: string[];
  output?: string;
}

export const COMMANDS: readonly TaskCommand[] = ['check', 'compile', 'test'];

/** The matchers that read what a command reports, in either language. */
export function matchersOf(command: TaskCommand): string[] {
  const findings = ['$fefta', '$fefta-ja-error', '$fefta-ja-warning', '$fefta-ja-info'];
  return command === 'test' ? ['$fefta-test', ...findings] : findings;
}

/** The arguments of the command line. */
export function argumentsOf({ command, paths = [], output }: FeftaTask): string[] {
  const out = command === 'compile' && output !== undefined ? ['-o', output] : [];
  return [command, ...paths, ...out];
}
