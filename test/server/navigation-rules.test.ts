import { buildWorkspace, type Mention, mentionsIn } from '@fefta/language';
import { beforeAll, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Location,
  LocationLink,
} from 'vscode-languageserver-types';
import { type Editor, openEditor } from './editor.ts';
import { realRules } from './golden.ts';
import { textIn } from './places.ts';

const FILE = 'jp/investment/exemption.fefta';

let editor: Editor;
let mentions: Mention[];
beforeAll(async () => {
  const files = realRules();
  editor = await openEditor(files, { open: [] });
  await editor.settled();
  const sources = Object.entries(files).filter(([name]) => name.endsWith('.fefta'));
  const workspace = buildWorkspace(sources.map(([name, text]) => ({ uri: editor.uri(name), text })));
  const document = workspace.documents.find(({ uri }) => uri === editor.uri(FILE));
  const nodes = [...(document?.nodes.values() ?? [])].flat();
  mentions = nodes.flatMap((node) => mentionsIn(node, workspace.typer));
  return () => editor.stop();
});

const at = ({ uri, range }: Mention) => ({ textDocument: { uri }, position: range.start });

test('every name of a file leads to what has that name, and is among its references', async () => {
  expect(mentions.length).toBeGreaterThan(150);
  for (const mention of mentions) {
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', at(mention));
    if (!link) throw new Error(`${mention.called} leads nowhere`);
    const name = textIn(editor, editor.name(link.targetUri), link.targetSelectionRange);
    if (mention.thing.kind === 'declared') expect(name).toBe(mention.thing.node.name);
    const params = { ...at(mention), context: { includeDeclaration: true } };
    const found = await editor.request<Location[]>('textDocument/references', params);
    expect(found, mention.called).toContainEqual({ uri: mention.uri, range: mention.range });
    expect(found, mention.called).toContainEqual({ uri: link.targetUri, range: link.targetSelectionRange });
  }
});

test('what a rule rests on has the rule among what rests on it', async () => {
  let calls = 0;
  for (const mention of mentions.filter(({ role, node }) => role === 'name' && node.$type !== 'Variable')) {
    const [item] =
      (await editor.request<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', at(mention))) ?? [];
    if (!item) continue;
    const outgoing = await editor.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    for (const { to, fromRanges } of outgoing) {
      const incoming = await editor.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: to });
      const back = incoming.find(({ from }) => from.name === item.name && from.uri === item.uri);
      expect(back?.fromRanges.length, `${item.name} → ${to.name}`).toBe(fromRanges.length);
      calls++;
    }
  }
  expect(calls).toBeGreaterThan(30);
});
