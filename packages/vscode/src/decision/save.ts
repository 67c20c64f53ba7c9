import { ScenarioText, type ScenarioTextParams, type ScenarioTextResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { appendText } from '../client/append.ts';
import type { Server } from '../client/server.ts';
import type { DecisionCase } from './case.ts';

/** Asks for a name and writes the case, with what was decided, as a scenario into the file where it belongs. It can be undone. */
export async function saveAsScenario(server: Server, now: DecisionCase): Promise<void> {
  const title = vscode.l10n.t('Save as scenario');
  const name = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Name of the scenario, unique in its namespace'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A scenario needs a name.') : undefined),
  });
  if (name === undefined) return;
  const label = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Label: what the case is about (may be left empty)'),
  });
  if (label === undefined) return;
  const params: ScenarioTextParams = { ...now, name: name.trim(), ...(label.trim() ? { label: label.trim() } : {}) };
  const { text, uri } = await server.request<ScenarioTextResult>(ScenarioText, params);
  await appendText(vscode.Uri.parse(uri), text);
}
