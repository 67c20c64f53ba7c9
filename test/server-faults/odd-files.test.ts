// Files that are no text, no files, or not to be had.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildFefta, LAUNCHER } from '../cli/fefta.ts';
import { type Editor, openEditor } from '../server/editor.ts';
import { startChild } from './child.ts';

const KIND = 'namespace kinds\nenum Kind "種類" en "kind" { bank "銀行" en "bank" }\n';
const USER = 'namespace users\nimport kinds\nentity User "者" en "user" { kind "種類" en "kind": Kind }\n';

/** A server on a folder that has been filled by hand, besides the file that uses the kinds. */
async function start(fill: (folder: string) => void): Promise<Editor> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fefta-odd-')));
  const inside = join(folder, '規則 集');
  mkdirSync(inside);
  writeFileSync(join(inside, 'user.fefta'), USER);
  fill(inside);
  const editor = await openEditor({}, { folder });
  onTestFinished(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await editor.settled();
  return editor;
}

const codes = async (editor: Editor, name: string) => (await editor.diagnose(name)).map(({ code }) => code);

describe('bytes', () => {
  test.each<[what: string, bytes: Uint8Array | string, own: string[], isUsable: boolean]>([
    ['UTF-16', Buffer.from(`\ufeff${KIND}`, 'utf16le'), ['encoding-utf16'], false],
    [
      'Shift_JIS',
      Buffer.from([...Buffer.from('namespace kinds\n// '), 0x8e, 0xed, 0x97, 0xde]),
      ['encoding-invalid'],
      false,
    ],
    ['with NUL', `${KIND}// \u0000\n`, ['nul-byte'], false],
    ['nothing', '', [], false],
    ['with a mark at the beginning', `\ufeff${KIND}`, [], true],
    ['with CRLF', KIND.replaceAll('\n', '\r\n'), [], true],
    ['with CR alone', KIND.replaceAll('\n', '\r'), [], true],
  ])('%s', async (_, bytes, own, isUsable) => {
    const editor = await start((folder) => writeFileSync(join(folder, 'kinds.fefta'), bytes));
    expect(await codes(editor, 'kinds.fefta')).toEqual(own);
    expect(await codes(editor, 'user.fefta')).toEqual(isUsable ? [] : expect.arrayContaining(['unknown-namespace']));
    // Mended on the disk, it counts.
    writeFileSync(join(editor.folder, 'kinds.fefta'), KIND);
    await editor.watched('kinds.fefta', 2);
    expect([...(await codes(editor, 'kinds.fefta')), ...(await codes(editor, 'user.fefta'))]).toEqual([]);
  });

  test.each(['\r\n', '\r'])('places in a text with %j are those of the editor', async (end) => {
    const text = `${KIND}enum Kind "又" en "again" { x "𠮷" en "x"; y "𠮷": }\n`.replaceAll('\n', end);
    const editor = await start((folder) => writeFileSync(join(folder, 'kinds.fefta'), text));
    const found = await editor.diagnose('kinds.fefta');
    expect(found.filter(({ code }) => code === 'duplicate-name').map(({ range }) => range.start)).toEqual([
      { line: 2, character: 5 },
    ]);
  });

  test('an editor shows what cannot be read from the disk: its text counts', async () => {
    const editor = await start((folder) => writeFileSync(join(folder, 'kinds.fefta'), Buffer.from(KIND, 'utf16le')));
    const textDocument = { uri: editor.uri('kinds.fefta'), languageId: 'fefta', version: 1, text: KIND };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    expect([...(await codes(editor, 'kinds.fefta')), ...(await codes(editor, 'user.fefta'))]).toEqual([]);
    await editor.close('kinds.fefta');
    expect(await codes(editor, 'kinds.fefta')).toEqual(['nul-byte']);
  });
});

describe('links', () => {
  test('folders that lead back to themselves are read once', async () => {
    const editor = await start((folder) => {
      mkdirSync(join(folder, 'a/b'), { recursive: true });
      writeFileSync(join(folder, 'a/b/kinds.fefta'), KIND);
      symlinkSync('../..', join(folder, 'a/b/up'));
      symlinkSync('.', join(folder, 'self'));
      symlinkSync('round', join(folder, 'round'));
      symlinkSync('nowhere.fefta', join(folder, 'dangling.fefta'));
    });
    expect(await codes(editor, 'user.fefta')).toEqual([]);
    expect(await codes(editor, 'a/b/kinds.fefta')).toEqual([]);
  });

  test('folders with the names of files are folders', async () => {
    const editor = await start((folder) => {
      for (const name of ['x.fefta', 'x.codes.json', 'below/fefta.json'])
        mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, 'x.fefta/kinds.fefta'), KIND);
    });
    expect(await codes(editor, 'user.fefta')).toEqual([]);
    for (const name of ['x.fefta', 'x.codes.json', 'below/fefta.json']) await editor.watched(name, 2);
    expect(await codes(editor, 'user.fefta')).toEqual([]);
  });
});

/** Root may read everything: its tests run the server as nobody. */
const NOBODY = process.getuid?.() === 0 ? 65534 : undefined;

/** May the server's user read the program at all? Not where the checkout lies in somebody's private folder. */
function canStart(): boolean {
  const rights = NOBODY === undefined ? {} : { uid: NOBODY, gid: NOBODY };
  return spawnSync(process.execPath, [LAUNCHER, '--version'], { cwd: '/', ...rights }).status === 0;
}

await buildFefta();

describe.skipIf(!canStart())(
  `files without rights${canStart() ? '' : ' (skipped: nobody else may read the program)'}`,
  () => {
    test('are passed over, and read when the rights are given', async () => {
      const files = { 'user.fefta': USER, 'kinds.fefta': KIND, 'closed/a.fefta': KIND };
      const child = await startChild(files, { raw: true, uid: NOBODY });
      chmodSync(child.path('kinds.fefta'), 0o000);
      chmodSync(child.path('closed'), 0o000);
      onTestFinished(() => chmodSync(child.path('closed'), 0o700));
      await child.initialize();
      expect(await child.codes('user.fefta')).toContain('unknown-namespace');
      chmodSync(child.path('kinds.fefta'), 0o644);
      await child.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: child.uri('kinds.fefta'), type: 2 }] });
      expect(await child.codes('user.fefta')).toEqual([]);
    });
  },
);
