import { delimiter } from 'node:path';
import { env, platform } from 'node:process';
import * as vscode from 'vscode';
import { exists } from '../client/exists.ts';

const NAME = platform === 'win32' ? 'fefta.cmd' : 'fefta';

/** The program `fefta`: that of the workspace, if it is trusted, else the one on the path. */
export async function findProgram({ uri }: vscode.WorkspaceFolder): Promise<string | undefined> {
  const own = vscode.Uri.joinPath(uri, 'node_modules/.bin', NAME);
  if (vscode.workspace.isTrusted && uri.scheme === 'file' && (await exists(own))) return own.fsPath;
  for (const folder of (env.PATH ?? '').split(delimiter).filter((each) => each !== '')) {
    const candidate = vscode.Uri.joinPath(vscode.Uri.file(folder), NAME);
    if (await exists(candidate)) return candidate.fsPath;
  }
  return undefined;
}
