import { expect, test, vi } from 'vitest';
import { changeSetting, Emitter, vscode } from './client-vscode.ts';

vi.mock('vscode', () => vscode);
const { traceChannel } = await import('../../packages/vscode/src/client/trace.ts');

test('messages are logged when the setting says so, whatever the level of the output is', () => {
  const written: string[] = [];
  const levels = new Emitter<number>();
  const output = {
    logLevel: vscode.LogLevel.Info,
    onDidChangeLogLevel: levels.event,
    info: (text: string) => written.push(text),
    trace: () => undefined,
  };
  const channel = traceChannel(output as never, []);
  const heard: number[] = [];
  channel.onDidChangeLogLevel((level) => heard.push(level));
  expect(channel.logLevel).toBe(vscode.LogLevel.Info);
  changeSetting('fefta.trace.server', 'messages');
  expect([channel.logLevel, ...heard]).toEqual([vscode.LogLevel.Trace, vscode.LogLevel.Trace]);
  channel.trace('Sending request');
  expect(written).toEqual(['Sending request']);
  changeSetting('fefta.trace.server', 'off');
  levels.fire(vscode.LogLevel.Trace);
  expect(heard.slice(1)).toEqual([vscode.LogLevel.Info, vscode.LogLevel.Info]);
});
