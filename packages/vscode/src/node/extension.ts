import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Host, start, stop } from '../activate.ts';
import type { ExtensionApi } from '../api.ts';
import { CLIENT_ID } from '../client/options.ts';
import { findProgram } from './program.ts';

/** A desktop or a remote machine: the server is a process of its own. */
const node: Host = {
  createClient(context, options) {
    const module = context.asAbsolutePath('dist/server.cjs');
    return new LanguageClient(CLIENT_ID, CLIENT_ID, { module, transport: TransportKind.ipc }, options);
  },
  findProgram,
};

export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return start(context, node);
}

export const deactivate = stop;
