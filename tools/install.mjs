// Installs what is missing: nothing if the installed packages are those of package-lock.json. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const LOCK = join(ROOT, 'package-lock.json');
/** npm writes it last of all: an installation that was broken off has none, or an old one. */
const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isInstalled = existsSync(INSTALLED) && changed(INSTALLED) >= changed(LOCK);

/** Runs npm, the one that runs this script where there is one; tells how it went. */
function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const run = spawnSync(command, [...before, ...args, '--loglevel=error'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && before.length === 0,
  });
  return { ok: run.status === 0, why: run.error?.message ?? run.stderr };
}

if (!isInstalled) {
  console.error('Installing packages / パッケージを導入しています …');
  // A lock file that was written on one system does not list every optional package of the others: `ci` refuses it there,
  // `install` completes it. The lock file itself is left as it is.
  const attempts = existsSync(LOCK) ? [['ci'], ['install', '--no-save']] : [['install']];
  let result = { ok: false, why: '' };
  for (const args of attempts) if (!result.ok) result = npm(...args);
  if (!result.ok) {
    console.error(result.why);
    process.exitCode = 1;
  }
}
