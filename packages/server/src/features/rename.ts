import { type Finding, mentionAt, rename as renameThing, symbolAt, type TextEdit } from '@fefta/language';
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Host } from '../session/host.ts';
import type { Position, View } from '../session/view.ts';
import { clientUri } from './navigation/places.ts';

/** Gives a thing another name everywhere. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(connection, host) {
    connection.onPrepareRename(
      host.onDocument((view, { position }) => {
        const mention = mentionFor(view, position);
        return mention ? { range: mention.range, placeholder: mention.called } : null;
      }),
    );
    connection.onRenameRequest(
      host.onDocument((view, { position, newName }) => {
        const mention = mentionFor(view, position);
        if (!mention) return null;
        const renaming = renameThing(view.workspace, mention, newName);
        if (!renaming.ok) throw refusal(view, renaming.message);
        return toWorkspaceEdit(host, renaming.edits);
      }),
    );
  },
};

/** The mention to rename; undefined where there is no name. Names that cannot be renamed are refused with the reason. */
function mentionFor(view: View, position: Position) {
  const offset = view.text.offsetAt(position);
  const mention = mentionAt(view.workspace, view.document, offset);
  if (mention?.thing.kind === 'code') {
    const [ja, en] = [
      '符号は分類表のものであり、改名できません。',
      'A code belongs to its classification: it cannot be renamed.',
    ];
    throw refusal(view, { ja, en });
  }
  if (mention?.thing.kind === 'declared' && mention.thing.node.$type === 'ControlItem') {
    const [ja, en] = [
      '項の番号は法令のものであり、改名できません。',
      'The number of an item is that of the law: it cannot be renamed.',
    ];
    throw refusal(view, { ja, en });
  }
  if (mention) return mention;
  const symbol = symbolAt(view.document, offset);
  if (symbol?.kind === 'reference' && !symbol.target)
    throw refusal(view, {
      ja: 'この名前が何を指すか分からないため、改名できません。',
      en: 'Nobody knows what this name means: it cannot be renamed.',
    });
  return undefined;
}

function refusal({ language }: View, message: Finding['message']): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message[language]);
}

/** Edits by document; with the versions that they are for where the client can. */
function toWorkspaceEdit(host: Host, edits: readonly TextEdit[]): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const edit of edits) byUri.set(edit.uri, [...(byUri.get(edit.uri) ?? []), edit]);
  const plain = (own: readonly TextEdit[]) => own.map(({ range, newText }) => ({ range, newText }));
  if (!host.client.workspace?.workspaceEdit?.documentChanges)
    return { changes: Object.fromEntries([...byUri].map(([uri, own]) => [clientUri(host, uri), plain(own)])) };
  const documentChanges = [...byUri].map(([uri, own]) => ({
    textDocument: { uri: clientUri(host, uri), version: host.open.get(uri)?.text.version ?? null },
    edits: plain(own),
  }));
  return { documentChanges };
}
