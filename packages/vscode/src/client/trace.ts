import * as vscode from 'vscode';

const SETTING = 'fefta.trace.server';

/**
 * The output as the client's log of messages: it logs them when the setting says so, whatever the level of the output is. The client asks
 * the channel for its level.
 */
export function traceChannel(
  output: vscode.LogOutputChannel,
  subscriptions: vscode.Disposable[],
): vscode.LogOutputChannel {
  const level = () =>
    vscode.workspace.getConfiguration().get(SETTING, 'off') === 'off' ? output.logLevel : vscode.LogLevel.Trace;
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  subscriptions.push(
    changed,
    output.onDidChangeLogLevel(() => changed.fire(level())),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) changed.fire(level());
    }),
  );
  return Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => output.info(message) },
  }) as vscode.LogOutputChannel;
}
