import { expect, onTestFinished, test } from 'vitest';
import { type Editor, openEditor } from './editor.ts';

const asked = (editor: Editor) =>
  editor.heard.filter(({ method }) => method.endsWith('/refresh')).map(({ method }) => method);

/** Waits until the client has been asked, or for so long that it will not be. */
async function askedWithin(editor: Editor, milliseconds: number): Promise<string[]> {
  const until = performance.now() + milliseconds;
  while (asked(editor).length < 3 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return asked(editor).sort();
}

const ALL = ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'];

test('colours, hints and lenses are fetched anew for another date, not for typing in the only open document', async () => {
  const editor = await openEditor({ 'a.fefta': 'namespace a\n' });
  onTestFinished(() => editor.stop());
  await editor.settled();
  expect(await askedWithin(editor, 5000)).toEqual(ALL);
  editor.heard.length = 0;
  await editor.edit('a.fefta', 'namespace b\n');
  expect(await askedWithin(editor, 1500)).toEqual([]);
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2019-01-01' });
  expect(await askedWithin(editor, 5000)).toEqual(ALL);
});

test('a client that cannot is not asked', async () => {
  const editor = await openEditor({ 'a.fefta': 'namespace a\n' }, { capabilities: { workspace: {} } });
  onTestFinished(() => editor.stop());
  await editor.connection.sendNotification('fefta/setAsOf', { date: '2019-01-01' });
  expect(await askedWithin(editor, 1500)).toEqual([]);
});
