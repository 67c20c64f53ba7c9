import { type ActItem, DecisionActs } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';

/** Which act is meant. */
export interface Wanted {
  /** Folder of the workspace. */
  root?: string | undefined;
  /** Qualified name. */
  act?: string | undefined;
  /** A file whose workspace is meant. */
  file?: vscode.Uri | undefined;
}

/** The act that is meant; asks where there are several. Undefined if nothing was chosen or there is none. */
export async function chooseAct(server: Server, { root, act, file }: Wanted): Promise<ActItem | undefined> {
  const all = await server.request<ActItem[]>(DecisionActs);
  const inRoot = all.filter((each) => root === undefined || each.root === root);
  const possible = near(inRoot, file).filter((each) => act === undefined || each.name === act);
  const [only, second] = possible;
  if (!only) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no act to decide: the rules have no duty on an act yet, or they have errors.'),
    );
    return undefined;
  }
  return second ? ask(possible) : only;
}

/** Those of the innermost workspace that holds the file, if it has any. */
function near(acts: readonly ActItem[], file: vscode.Uri | undefined): readonly ActItem[] {
  const uri = file?.toString() ?? '';
  const roots = acts.map(({ root }) => root).filter((root) => uri.startsWith(root));
  const innermost = roots.sort((a, b) => b.length - a.length)[0];
  return innermost === undefined ? acts : acts.filter(({ root }) => root === innermost);
}

async function ask(acts: readonly ActItem[]): Promise<ActItem | undefined> {
  const several = new Set(acts.map(({ root }) => root)).size > 1;
  const items = acts.map((act) => ({
    label: act.label,
    description: act.name,
    ...(several ? { detail: vscode.workspace.asRelativePath(vscode.Uri.parse(act.root)) } : {}),
    act,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which act is to be decided?'),
    matchOnDescription: true,
  });
  return chosen?.act;
}
