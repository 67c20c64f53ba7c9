import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const E2E = join(ROOT, 'test/e2e');

/** Screenshots, logs and built tests of the last run; ignored by git. */
export const OUT = join(E2E, '.out');

/** The pinned VS Code, installed from the lock file in `test/e2e/vscode`; ignored by git. */
export const VSCODE_HOME = join(E2E, '.vscode');

/** The VS Code itself, as it lies inside the npm package. */
export const VSCODE = join(VSCODE_HOME, 'node_modules/code-server/lib/vscode');

/** The folder of rules that the tests open; always copied first. */
export const FIXTURE_NAME = '規則 集';
export const FIXTURE = join(E2E, 'workspace', FIXTURE_NAME);

/** A file with a misspelt name, copied beside the rules where a test wants an error. */
export const MISSPELT = join(E2E, 'workspace/誤記.fefta');

export const VSIX = join(ROOT, 'packages/vscode/dist/fefta.vsix');
export const FEFTA = join(ROOT, 'packages/cli/bin/fefta.js');
