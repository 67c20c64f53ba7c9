import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ok, until } from '../host/assert.ts';
import { extension } from '../host/extension.ts';
import { file } from '../host/workspace.ts';

describe('sample workspace', () => {
  it('is made by one command', async () => {
    const commands = extension().packageJSON.contributes.commands as { command: string }[];
    const command = commands.find(({ command }) => /sample/i.test(command))?.command;
    ok(command, 'no command for it');
    const target = file('見本');
    await vscode.workspace.fs.createDirectory(target);
    await vscode.commands.executeCommand(command, target);
    await until('fefta.json in the sample', () => existsSync(join(target.fsPath, 'fefta.json')), 10_000);
    const files = readdirSync(target.fsPath, { recursive: true, encoding: 'utf8' });
    ok(files.filter((name) => name.endsWith('.fefta')).length > 0, files.join(', '));
    await vscode.workspace.fs.delete(target, { recursive: true });
  });
});
