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

/** Runs npm, the one that runs this script where there is one; gives its exit code. */
function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' && !own };
  const { status, error } = spawnSync(command, [...before, ...args], options);
  if (error) console.error(`npm: ${error.message}`);
  return status ?? 1;
}

if (!isInstalled) {
  console.error('Installing packages / パッケージを導入しています …');
  process.exitCode = npm(existsSync(LOCK) ? 'ci' : 'install', '--loglevel=error');
}
