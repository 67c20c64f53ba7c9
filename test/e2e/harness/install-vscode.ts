import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { E2E, ROOT, VSCODE, VSCODE_HOME } from './paths.ts';
import { run } from './processes.ts';

const PINNED = join(E2E, 'vscode');
const STAMP = join(VSCODE_HOME, '.installed');

/** Runs npm; no install script is run, nothing is compiled. */
async function npm(folder: string, ...wanted: string[]): Promise<void> {
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const args = [...before, ...wanted, '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await run(command, args, { cwd: folder, limit: 300_000 });
  if (code !== 0) throw new Error(`npm ${wanted.join(' ')} in ${folder} failed:\n${output}`);
}

/** Makes sure that the VS Code of the lock file is there; an installation that broke off starts again. */
export async function ensureVscode(): Promise<void> {
  const lock = readFileSync(join(PINNED, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('installing VS Code (once)');
  rmSync(VSCODE_HOME, { recursive: true, force: true });
  mkdirSync(VSCODE_HOME);
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(PINNED, name), join(VSCODE_HOME, name));
  copyFileSync(join(ROOT, '.npmrc'), join(VSCODE_HOME, '.npmrc'));
  await npm(VSCODE_HOME, 'ci');
  // VS Code brings a lock file for modules of its own, which the package installs in a script. One module is missing in it, so `ci` refuses it.
  await npm(VSCODE, 'install', '--omit=dev');
  writeFileSync(STAMP, wanted);
}
