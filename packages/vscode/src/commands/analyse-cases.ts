import { AnalyseCases, type AnalyseCasesResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';

/** Looks at all cases of the rules; what they show is in the list of problems afterwards. */
export async function analyseCases(server: Server): Promise<void> {
  const title = vscode.l10n.t('Looking at all cases of the rules …');
  const location = vscode.ProgressLocation.Notification;
  const { findings, notDecided, problem } = await vscode.window.withProgress({ location, title }, () =>
    server.request<AnalyseCasesResult>(AnalyseCases, {}),
  );
  if (problem) {
    void vscode.window.showWarningMessage(problem);
    return;
  }
  const words = vscode.l10n.t('All cases were looked at. Findings: {0}. Not decided: {1}.', findings, notDecided);
  const problems = vscode.l10n.t('Show Problems');
  const chosen = await vscode.window.showInformationMessage(words, problems);
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
