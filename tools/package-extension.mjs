// Builds the extension and packs it into packages/vscode/dist/fefta.vsix. What goes in is put together in a folder of its own, so that
// nothing else can. Works without a network.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, DIST } from './build-extension.mjs';

const ROOT = join(import.meta.dirname, '..');
const EXTENSION = join(ROOT, 'packages/vscode');
const VSIX = join(DIST, 'fefta.vsix');
const VSCE = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');

/** Files and folders of the extension as they lie in the repository. */
const PARTS = [
  ...['package.nls.json', 'package.nls.ja.json', 'README.md', 'language-configuration.json'],
  ...['icons', 'l10n', 'schemas', 'snippets', 'walkthrough'],
];

/** The manifest without what only the repository needs. */
function manifest() {
  const all = JSON.parse(readFileSync(join(EXTENSION, 'package.json'), 'utf8'));
  const { private: _private, devDependencies: _libraries, ...rest } = all;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

function stage(folder, built) {
  writeFileSync(join(folder, 'package.json'), manifest());
  const filter = (path) => path !== join(EXTENSION, 'icons/fefta.svg'); // What the picture was made from.
  for (const part of PARTS) cpSync(join(EXTENSION, part), join(folder, part), { recursive: true, filter });
  for (const part of ['LICENSE', 'CHANGELOG.md']) cpSync(join(ROOT, part), join(folder, part));
  for (const file of built) cpSync(join(DIST, file), join(folder, 'dist', file));
}

/** Packs the folder; says what went wrong, or nothing. */
function pack(folder, file) {
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '-o', file];
  const run = spawnSync(process.execPath, [VSCE, 'package', ...flags], {
    cwd: folder,
    encoding: 'utf8',
  });
  return run.status === 0 ? undefined : (run.error?.message ?? `${run.stdout}${run.stderr}`);
}

/** Builds and packs the extension; gives the path of the .vsix. */
export async function packageExtension() {
  const built = await buildExtension();
  const folder = mkdtempSync(join(tmpdir(), 'fefta-vsix-'));
  try {
    stage(folder, built);
    const packed = join(folder, 'packed.vsix');
    const problem = pack(folder, packed);
    if (problem) throw new Error(problem);
    const temporary = `${VSIX}.${process.pid}`;
    cpSync(packed, temporary);
    renameSync(temporary, VSIX);
    return VSIX;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageExtension().catch((error) => {
    // What is wrong with the sources has been said by esbuild itself.
    if (!Array.isArray(error.errors)) console.error(`package: ${error.message}`);
    process.exitCode = 1;
  });
}
