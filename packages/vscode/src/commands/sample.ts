import * as vscode from 'vscode';
import { exists } from '../client/exists.ts';

/** The file of the sample that is shown first. */
const FIRST = 'law.fefta';

/** Writes the sample into a folder (given, or chosen by the person) and opens it. Files that are there already stay. */
export async function createSample(extension: vscode.Uri, given: unknown): Promise<void> {
  const folder = given instanceof vscode.Uri ? given : await askFolder();
  if (!folder) return;
  const files = await sampleFiles(extension);
  for (const path of Object.keys(files)) {
    if (await exists(vscode.Uri.joinPath(folder, path)))
      throw new Error(vscode.l10n.t('The folder has a file {0} already. Choose an empty folder.', path));
  }
  for (const [path, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  await open(folder);
}

async function sampleFiles(extension: vscode.Uri): Promise<Record<string, string>> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/sample.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('An empty folder for the sample'),
    openLabel: vscode.l10n.t('Create Sample Here'),
    canSelectFolders: true,
    canSelectFiles: false,
  });
  return chosen?.[0];
}

/** A folder that is not part of the window yet becomes one, as the person likes it. */
async function open(folder: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder)) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, FIRST));
    return;
  }
  if (!vscode.workspace.workspaceFolders?.length) {
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: true });
    return;
  }
  void askHow(folder);
}

async function askHow(folder: vscode.Uri): Promise<void> {
  const [inNew, add] = [vscode.l10n.t('Open in New Window'), vscode.l10n.t('Add to Workspace')];
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('The sample was created.'), inNew, add);
  if (chosen === inNew) await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
  if (chosen === add)
    vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri: folder });
}
