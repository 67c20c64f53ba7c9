import {
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { toDiagnostic } from '../convert/diagnostics.ts';
import type { Feature } from '../feature.ts';
import type { Host } from '../session/host.ts';
import type { View } from '../session/view.ts';
import { type ActionData, keysOf, readData } from './actions/data.ts';
import { gather, wantedBy } from './actions/gather.ts';
import { KINDS, type Offer } from './actions/offer.ts';
import { sceneOf } from './actions/scene.ts';
import { toWorkspaceEdit } from './actions/workspace-edit.ts';

/** Quick fixes, refactorings, and what is done to a whole file. What an action changes is worked out when it is chosen. */
export const codeAction: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: Object.values(KINDS), resolveProvider: true } },
  register(connection, host) {
    connection.onCodeAction(host.onDocument((view, params) => list(host, view, params)));
    connection.onCodeActionResolve((action, token) => {
      const data = readData(action.data);
      if (!data) throw new ResponseError(LSPErrorCodes.RequestFailed, 'fefta: this action is not one of this server');
      return host.answer(data.uri, data, token, (view) => resolve(host, view, action, data));
    });
  },
};

async function list(host: Host, view: View, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const automatic = context.triggerKind === CodeActionTriggerKind.Automatic;
  // What is done to a whole file nobody looks for at a place.
  const only = context.only ?? (automatic ? [KINDS.quickFix, 'refactor'] : undefined);
  const offers = gather(sceneOf(host, view), range, wantedBy(only));
  const keys = keysOf(offers);
  const actions = offers.map((offer, at) => {
    const { kind } = offer;
    const data: ActionData = { uri: textDocument.uri, version: view.text.version, range, kind, key: keys[at] ?? '' };
    return toAction(view, offer, data);
  });
  if (isLazy(host)) return actions;
  return withEdits(host, actions, offers);
}

function isLazy({ client }: Host): boolean {
  const { resolveSupport, dataSupport } = client.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** For a client that wants all at once; what takes long is not for it. */
async function withEdits(host: Host, actions: readonly CodeAction[], offers: readonly Offer[]): Promise<CodeAction[]> {
  const complete: CodeAction[] = [];
  for (const [at, { costly, edits }] of offers.entries()) {
    const action = actions[at];
    const outcome = costly || !action ? undefined : await edits();
    if (!action || !outcome || 'problem' in outcome) continue;
    const { data: _, ...rest } = action;
    complete.push({ ...rest, edit: toWorkspaceEdit(host, outcome) });
  }
  return complete;
}

function toAction({ language }: View, { title, kind, finding, preferred }: Offer, data: ActionData): CodeAction {
  return {
    title: title[language],
    kind,
    ...(finding ? { diagnostics: [toDiagnostic(finding, language)] } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    data,
  };
}

async function resolve(host: Host, view: View, action: CodeAction, data: ActionData): Promise<CodeAction> {
  if (view.text.version !== data.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'fefta: the document has changed');
  const offers = gather(sceneOf(host, view), data.range, wantedBy([data.kind]));
  const offer = offers[keysOf(offers).indexOf(data.key)];
  if (!offer) throw new ResponseError(LSPErrorCodes.ContentModified, 'fefta: there is no such action any more');
  const outcome = await offer.edits();
  if ('problem' in outcome) {
    const told = { type: MessageType.Warning, message: outcome.problem[view.language] };
    void host.connection.sendNotification(ShowMessageNotification.method, told);
    return action;
  }
  return { ...action, edit: toWorkspaceEdit(host, outcome) };
}
