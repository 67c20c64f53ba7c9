// The server as a process: how it ends, how it is interrupted, and what it leaves behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { buildFefta, ROOT } from '../cli/fefta.ts';
import { type Child, startChild, within } from './child.ts';
import { firstFiles } from './random/files.ts';

const TEXT = 'namespace a\nenum Kind "種類" en "kind" { bank "銀行" en "bank" }\n';

/** Longer than the server takes to see that its client is gone. */
const SOON = 15_000;

beforeAll(buildFefta);

describe('a server whose client is gone ends by itself', () => {
  test('when its input ends', async () => {
    const child = await startChild({ 'a.fefta': TEXT });
    await child.settled();
    child.process.stdin.end();
    expect(await within(SOON, child.ended)).toBeDefined();
  });

  test('when nobody reads what it says', async () => {
    const child = await startChild({ 'a.fefta': TEXT });
    await child.settled();
    child.process.stdout.destroy();
    child.process.stdin.end();
    expect(await within(SOON, child.ended)).toBeDefined();
  });

  test('when the process that it was told of is killed', async () => {
    const client: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    onTestFinished(() => void client.kill('SIGKILL'));
    const child = await startChild({ 'a.fefta': TEXT }, { processId: client.pid ?? 0 });
    await child.settled();
    client.kill('SIGKILL');
    expect(await within(SOON, child.ended)).toBeDefined();
  });

  test('in the middle of its work', async () => {
    const child = await startChild(Object.fromEntries(firstFiles()));
    child.process.stdin.end();
    expect(await within(SOON, child.ended)).toBeDefined();
  });

  test('and with "exit" alone, but not as if all were well', async () => {
    const child = await startChild({ 'a.fefta': TEXT });
    await child.tell('exit', undefined);
    expect(await within(SOON, child.ended)).toBe(1);
  });
});

const USERS = 150;
const MEMBERS = Array.from({ length: 100 }, (_, i) => `  m${i} "種類" en "kind": Kind`).join('\n');

/** One enum, and fifteen thousand places that name it. */
function manyUses(): Record<string, string> {
  const users = Array.from({ length: USERS }, (_, i) => [
    `u${i}.fefta`,
    `namespace u${i}\nimport a\nentity E${i} "者" en "party" {\n${MEMBERS}\n}\n`,
  ]);
  return { 'a.fefta': TEXT, ...Object.fromEntries(users) };
}

describe('a request that takes long', () => {
  const references = (child: Child) => ({ ...child.at('a.fefta', 1, 6), context: { includeDeclaration: true } });
  const codeOf = (error: unknown) => (error instanceof ResponseError ? error.code : error);

  test('is given up when it is cancelled', async () => {
    const child = await startChild(manyUses());
    await child.settled();
    const began = performance.now();
    const all = (await child.request('textDocument/references', references(child))) as unknown[];
    const alone = performance.now() - began;
    expect(all).toHaveLength(USERS * 100 + 1);
    const source = new CancellationTokenSource();
    const methods = ['textDocument/references', 'textDocument/rename'];
    const asked = Array.from({ length: 60 }, (_, i) =>
      child.connection
        .sendRequest(methods[i % 2] as string, { ...references(child), newName: 'Sort' }, source.token)
        .then(() => 'answered', codeOf),
    );
    const cancelled = performance.now();
    source.cancel();
    const answers = await Promise.all(asked);
    expect(answers.filter((each) => each === LSPErrorCodes.RequestCancelled).length).toBeGreaterThan(50);
    expect(performance.now() - cancelled).toBeLessThan(10 * alone + 2000);
  });

  test('is withdrawn when its document changes', async () => {
    const child = await startChild(manyUses());
    await child.open('a.fefta', TEXT);
    await child.settled();
    // Whether the answer or the change is first is a race: the change wins it sooner or later.
    let code: number | undefined;
    for (let version = 2; code === undefined && version < 40; version += 1) {
      const asked = child.errorOf('textDocument/references', references(child));
      await child.change('a.fefta', version % 2 === 0 ? TEXT.replace('Kind', 'Sort') : TEXT, version);
      code = await asked;
    }
    expect(code).toBe(LSPErrorCodes.ContentModified);
    await child.change('a.fefta', TEXT.replace('Kind', 'Sort'), 40);
    expect(await child.request('textDocument/references', references(child))).toHaveLength(1);
  });

  test('is withdrawn when its document changes before the files have been read', async () => {
    const child = await startChild(manyUses());
    await child.open('a.fefta', TEXT);
    const asked = child.errorOf('textDocument/hover', child.at('a.fefta', 1, 6));
    await child.change('a.fefta', `\n${TEXT}`, 2);
    expect(await asked).toBe(LSPErrorCodes.ContentModified);
  });
});

describe('what is left on the disk', () => {
  test('is the index in the folder for it, and nothing else', async () => {
    const files = Object.fromEntries(firstFiles());
    const child = await startChild(files, { raw: true });
    const cache = join(child.folder, 'cache');
    mkdirSync(cache);
    const before = contents(child.folder);
    await child.initialize({ initializationOptions: { cacheFolder: cache } });
    await workWith(child, files);
    await child.leave();
    const after = contents(child.folder);
    const written = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((path) => /^cache\/index-[a-z0-9]+\.json$/.test(path))).toBe(true);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  test('is nothing at all without such a folder', async () => {
    const files = Object.fromEntries(firstFiles());
    const child = await startChild(files, { raw: true });
    const before = contents(child.folder);
    await child.initialize();
    await workWith(child, files);
    await child.leave();
    expect(contents(child.folder)).toEqual(before);
  });

  test.each(['file', 'file/below', '\u0000'])(
    'a folder for the index that cannot be made (%j) is no hindrance',
    async (name) => {
      const files = { 'a.fefta': TEXT.replace('enum', 'import nowhere\nenum') };
      const child = await startChild(files, { raw: true });
      writeFileSync(join(child.folder, 'file'), 'not a folder');
      await child.initialize({ initializationOptions: { cacheFolder: join(child.folder, name) } });
      expect(await child.codes('a.fefta')).not.toEqual([]);
      expect(await child.leave()).toBe(0);
      expect(child.stderr).toBe('');
      expect(readFileSync(join(child.folder, 'file'), 'utf8')).toBe('not a folder');
    },
  );
});

/** Paths of all files and folders below a folder, with what the files hold. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [
        path.slice(folder.length + 1),
        entry.isFile() ? readFileSync(path, 'base64') : entry.isDirectory() ? 'folder' : 'link',
      ];
    }),
  );
}

/** A day's work in a minute: edits, and every request that might think of writing something. */
async function workWith(child: Child, files: Readonly<Record<string, string>>): Promise<void> {
  const name = 'made/rules.fefta';
  const text = files[name] ?? '';
  await child.open(name, text);
  await child.settled();
  await child.change(name, `${text}\nenum New "新" { x "一" }\n`, 2);
  await child.settled();
  const root = child.uri('made/');
  const facts = { act: 'acts.Acquire', root, facts: { after: '2%' } };
  for (const method of ['fefta/tests', 'fefta/runTests', 'fefta/outline', 'fefta/compile', 'fefta/acts', 'fefta/dates'])
    await child.errorOf(method, { uri: child.uri(name) });
  for (const method of ['fefta/form', 'fefta/decide', 'fefta/scenarioText'])
    await child.errorOf(method, { ...facts, name: 'X' });
  await child.request('textDocument/formatting', {
    ...child.document(name),
    options: { tabSize: 2, insertSpaces: true },
  });
  await child.errorOf('textDocument/rename', { ...child.at(name, 3, 6), newName: 'Other' });
  await child.settled();
}

test('there is one JSON-RPC library: classes of two would not know each other', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  const copies = Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/vscode-jsonrpc'));
  expect(copies).toEqual(['node_modules/vscode-jsonrpc']);
});
