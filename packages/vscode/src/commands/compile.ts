import { Compile, type CompileParams, type CompileResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';

type Bundle = Required<Pick<CompileResult, 'name' | 'version' | 'root' | 'text' | 'sha256'>>;

/**
 * Compiles the bundle of the workspace of a file (that of the active editor without one) and writes it: to the place given, as a URI
 * or as `{ output }`, else to the one that the person chooses.
 */
export async function compileBundle(server: Server, file: unknown, target: unknown): Promise<void> {
  const output = [target, file].map(outputOf).find((each) => each !== undefined) ?? uriOf(target);
  const source = uriOf(file) ?? activeRules();
  const params: CompileParams = source ? { uri: source.toString() } : {};
  const made = await server.request<CompileResult>(Compile, params);
  if (!made.ok) {
    void showProblem(made.problem ?? '');
    return;
  }
  const bundle = made as Bundle;
  const place = output ?? (await askWhere(bundle));
  if (!place) return;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(bundle.text));
  void showWritten(place, bundle);
}

const uriOf = (value: unknown): vscode.Uri | undefined => (value instanceof vscode.Uri ? value : undefined);

function outputOf(value: unknown): vscode.Uri | undefined {
  if (typeof value !== 'object' || value === null || value instanceof vscode.Uri) return undefined;
  const { output } = value as { output?: unknown };
  return typeof output === 'string' ? vscode.Uri.parse(output) : uriOf(output);
}

function activeRules(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === 'fefta' || document?.uri.path.endsWith('/fefta.json') ? document.uri : undefined;
}

function askWhere({ name, version, root }: Bundle): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Where is the bundle to be written?'),
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), `${name}-${version}.json`),
    filters: { [vscode.l10n.t('Bundles')]: ['json'] },
  });
}

async function showProblem(problem: string): Promise<void> {
  const problems = vscode.l10n.t('Show Problems');
  const chosen = await vscode.window.showErrorMessage(problem, problems);
  if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function showWritten(place: vscode.Uri, { name, version, sha256 }: Bundle): Promise<void> {
  const [open, copy] = [vscode.l10n.t('Open'), vscode.l10n.t('Copy SHA-256')];
  const path = vscode.workspace.asRelativePath(place);
  const words = vscode.l10n.t('{0} {1} was compiled into {2}. SHA-256: {3}', name, version, path, sha256);
  const chosen = await vscode.window.showInformationMessage(words, open, copy);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', place);
  if (chosen === copy) await vscode.env.clipboard.writeText(sha256);
}
