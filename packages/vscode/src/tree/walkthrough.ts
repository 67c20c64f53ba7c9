import { Contents, type ContentsResult } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import { Soon } from '../client/soon.ts';

/** Nothing is asked while a person types; milliseconds. */
const QUIET = 500;

/** Tells the walkthrough which of its steps the rules have taken. */
export function followWalkthrough(server: Server): vscode.Disposable {
  const update = async () => {
    const { sectors, exemptions } = await server.request<ContentsResult>(Contents);
    await vscode.commands.executeCommand('setContext', 'fefta.hasSectors', sectors > 0);
    await vscode.commands.executeCommand('setContext', 'fefta.hasExemptions', exemptions > 0);
  };
  const soon = new Soon(() => server.inBackground(update), QUIET);
  return vscode.Disposable.from(
    soon,
    server.onRulesChanged(() => soon.ask()),
  );
}
