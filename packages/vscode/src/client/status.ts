import { type Status, StatusChanged } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from './server.ts';

/** What the server is doing, in the list of languages of the status bar. */
export function showStatus(server: Server, selector: vscode.DocumentSelector): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('fefta.status', selector);
  item.name = 'fefta';
  item.text = vscode.l10n.t('Starting');
  item.busy = true;
  item.command = { command: 'fefta.showOutput', title: vscode.l10n.t('Show Output') };
  server.client.onNotification(StatusChanged, ({ state, files }: Status) => {
    item.busy = state !== 'ready';
    item.text = state === 'ready' ? vscode.l10n.t('{0} files', files) : vscode.l10n.t('Checking');
  });
  return item;
}
