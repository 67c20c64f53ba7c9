import type { Language } from '@fefta/server/protocol';
import * as vscode from 'vscode';

/** The language in which rules and decisions are shown: as the setting says, else that of VS Code. */
export function shownLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('fefta').get<string>('language');
  if (setting === 'ja' || setting === 'en') return setting;
  return /^ja\b/i.test(vscode.env.language) ? 'ja' : 'en';
}
