import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal } from '../host/assert.ts';

describe('host', () => {
  it('is a worker of the browser, without a server', () => {
    equal([typeof process, vscode.env.remoteName ?? 'none', vscode.env.uiKind], ['undefined', 'none', 2]);
    equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'tmp');
  });
});
