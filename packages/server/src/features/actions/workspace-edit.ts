import type { TextEdit } from '@fefta/language';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Host } from '../../session/host.ts';
import { clientUri } from '../navigation/places.ts';

/** Edits by document, with the versions that they are for where the client can; line ends are those of each document. */
export function toWorkspaceEdit(host: Host, edits: readonly TextEdit[]): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const edit of edits) byUri.set(edit.uri, [...(byUri.get(edit.uri) ?? []), edit]);
  if (!host.client.workspace?.workspaceEdit?.documentChanges) {
    const changes = [...byUri].map(([uri, own]) => [clientUri(host, uri), plain(host, uri, own)]);
    return { changes: Object.fromEntries(changes) };
  }
  const documentChanges = [...byUri].map(
    ([uri, own]): TextDocumentEdit => ({
      textDocument: { uri: clientUri(host, uri), version: host.open.get(uri)?.text.version ?? null },
      edits: plain(host, uri, own),
    }),
  );
  return { documentChanges };
}

function plain(host: Host, uri: string, edits: readonly TextEdit[]) {
  const source = host.open.get(uri)?.text.getText() ?? host.projects.find(uri)?.live.document(uri)?.text ?? '';
  const lineEnd = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  return edits.map(({ range, newText }) => ({ range, newText: newText.replaceAll(/\r\n|\n|\r/g, lineEnd) }));
}
