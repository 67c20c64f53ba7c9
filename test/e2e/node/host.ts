import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal } from '../host/assert.ts';

describe('host', () => {
  it('is the one of Node', () => {
    equal([typeof process, vscode.workspace.workspaceFolders?.[0]?.uri.scheme], ['object', 'file']);
  });
});
