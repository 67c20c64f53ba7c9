import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withCleanup } from '../cleanup.ts';
import { writeLog } from '../output.ts';
import type { Part } from '../part.ts';
import { E2E, FEFTA } from '../paths.ts';
import type { Programs } from '../prerequisites.ts';
import { run } from '../processes.ts';
import { copyRules, scratchFolder } from '../scratch.ts';
import { readTally } from '../tally.ts';

const LIMIT = 60_000;

/** What any editor has to start. */
const COMMAND = JSON.stringify([process.execPath, FEFTA, 'lsp', '--stdio']);

/** A part that runs a script inside an editor, which starts the language server itself. */
function editorPart(name: 'nvim' | 'emacs', script: string, args: (script: string) => string[]): Part {
  const needs: keyof Programs = name;
  const test: Part['run'] = ({ programs }) =>
    withCleanup(async (later) => {
      const scratch = scratchFolder();
      later(scratch.remove);
      const folder = copyRules(scratch.path, { misspelt: true });
      mkdirSync(join(folder, '作業'));
      const env = {
        FEFTA_COMMAND: COMMAND,
        FEFTA_FOLDER: folder,
        HOME: scratch.path,
        LANG: 'C.UTF-8',
        LC_ALL: 'C.UTF-8',
      };
      const path = join(E2E, 'editors', script);
      const { output } = await run(programs[needs] ?? name, args(path), { cwd: folder, env, limit: LIMIT });
      const lines = output.split(/\r?\n/);
      writeLog(name, lines);
      return readTally(lines);
    });
  return { name, needs, run: test };
}

/** Neovim's own client. */
export const nvim = editorPart('nvim', 'nvim.lua', (script) => [
  ...['--headless', '-u', 'NONE', '-i', 'NONE', '-n'],
  ...['-c', `luafile ${script}`],
]);

/** Emacs with Eglot. */
export const emacs = editorPart('emacs', 'eglot.el', (script) => ['-q', '--batch', '-l', script]);
