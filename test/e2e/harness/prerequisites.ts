import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.ts';

/** Debian's packages for the programs that the tests drive. */
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'neovim', 'emacs-nox', 'elpa-eglot'];

export interface Programs {
  chromium: string | undefined;
  nvim: string | undefined;
  emacs: string | undefined;
}

function find(...names: string[]): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return undefined;
}

const findAll = (): Programs => ({
  chromium: process.env.CHROMIUM ?? find('chromium', 'chromium-browser'),
  nvim: find('nvim'),
  emacs: find('emacs'),
});

/** Finds Chromium, Neovim and Emacs. In CI what is missing is installed from Debian, and it is an error if that fails. */
export async function findPrograms(): Promise<Programs> {
  const found = findAll();
  if (!process.env.CI || (found.chromium && found.nvim && found.emacs)) return found;
  console.log(`installing ${PACKAGES.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env, limit: 120_000 });
  const install = await run('apt-get', ['install', '-y', '-qq', ...PACKAGES], { env, limit: 600_000 });
  const after = findAll();
  if (install.code !== 0 || !after.chromium || !after.nvim || !after.emacs)
    throw new Error(`apt-get could not install ${PACKAGES.join(' ')}:\n${update.output}\n${install.output}`);
  return after;
}
