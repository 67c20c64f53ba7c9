import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWorkspace, type Mention, mentionsIn, type SourceText, sameThing, type Workspace } from '@fefta/language';
import type { AstNode } from 'langium';
import { expect, onTestFinished, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Editor, openEditor } from './editor.ts';
import { numbers } from './numbers.ts';

const ROOT = join(import.meta.dirname, '../..');
const TRIES = 30;

function sources(folder: string): Record<string, string> {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const wanted = names.filter((each) => /\.fefta$|\.codes\.json$|fefta\.json$/.test(each)).sort();
  return Object.fromEntries(wanted.map((each) => [each, readFileSync(join(ROOT, folder, each), 'utf8')]));
}

/** The places that introduce something that may be renamed (codes and the numbers of items are not ours), each thing once. */
function introduced(workspace: Workspace): Mention[] {
  const all = workspace.documents.flatMap(({ nodes }) => [...nodes.values()].flat());
  const ours = all.filter((node: AstNode) => node.$type !== 'ControlItem');
  const names = ours.flatMap((node: AstNode) => mentionsIn(node, workspace.typer).filter(({ role }) => role !== 'use'));
  return names.filter(
    (each, at) => each.thing.kind !== 'code' && names.findIndex((other) => sameThing(other.thing, each.thing)) === at,
  );
}

/** How many findings of each kind every file has. */
async function counts(editor: Editor): Promise<Record<string, number>> {
  await editor.settled();
  const found: Record<string, number> = {};
  for (const [uri, { diagnostics }] of editor.diagnostics)
    for (const { code } of diagnostics) found[`${uri} ${code}`] = (found[`${uri} ${code}`] ?? 0) + 1;
  return found;
}

async function rename(
  editor: Editor,
  texts: Map<string, string>,
  at: { uri: string; position: unknown },
  newName: string,
) {
  const params = { textDocument: { uri: at.uri }, position: at.position, newName };
  const { documentChanges = [] } = await editor.request<WorkspaceEdit>('textDocument/rename', params);
  for (const { textDocument, edits } of documentChanges as TextDocumentEdit[]) {
    const name = editor.name(textDocument.uri);
    const document = TextDocument.create('file:///x', 'fefta', 0, texts.get(name) ?? '');
    texts.set(name, TextDocument.applyEdits(document, edits as never));
    await editor.edit(name, texts.get(name) ?? '');
  }
  return documentChanges.length;
}

test('thirty random declarations of rules/: renamed nothing is found that was not found before, and back again all is as it was', async () => {
  const files = sources('rules');
  const editor = await openEditor(files);
  onTestFinished(() => editor.stop());
  const original = new Map(Object.entries(files).filter(([name]) => name.endsWith('.fefta')));
  const before = await counts(editor);
  const workspace = buildWorkspace([...original].map(([name, text]): SourceText => ({ uri: editor.uri(name), text })));
  const candidates = introduced(workspace);
  expect(candidates.length).toBeGreaterThan(500);
  const next = numbers(20_200_508);
  const kinds = [...new Set(candidates.map(({ node }) => node.$type))].sort();
  for (let round = 0; round < TRIES; round++) {
    const kind = kinds[round % kinds.length];
    const ofKind = candidates.filter(({ node }) => node.$type === kind);
    const mention = ofKind[next(ofKind.length)];
    if (!mention) throw new Error('nothing to rename');
    const texts = new Map(original);
    const newName =
      mention.thing.kind === 'namespace' ? '別.名' : (['新しい名前', 'anotherName', '別 の名'][next(3)] ?? '');
    const at = { uri: mention.uri, position: mention.range.start };
    const what = `${mention.node.$type} ${mention.called} → ${newName}`;
    expect(await rename(editor, texts, at, newName), what).toBeGreaterThan(0);
    expect(await counts(editor), what).toEqual(before);
    await rename(editor, texts, at, mention.called);
    expect([...texts], what).toEqual([...original]);
  }
}, 300_000);
