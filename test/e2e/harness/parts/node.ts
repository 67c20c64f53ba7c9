import { join } from 'node:path';
import { openBrowser } from '../browser.ts';
import { bundleTests } from '../bundle-tests.ts';
import { withCleanup } from '../cleanup.ts';
import type { Part, PartContext } from '../part.ts';
import { E2E } from '../paths.ts';
import { testInHost } from '../run-in-host.ts';
import { copyRules, scratchFolder } from '../scratch.ts';
import { installExtension, startServer } from '../server.ts';
import type { Tally } from '../tally.ts';

/** An extension with nothing in it: VS Code runs tests only while one is developed. The one under test is installed. */
const RUNNER = join(E2E, 'node/runner-extension');

function address(authority: string, folder: string, tests: string): string {
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(RUNNER)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query.toString().replaceAll('+', '%20')}`;
}

function run({ programs, vsix, grep }: PartContext): Promise<Tally> {
  return withCleanup(async (later) => {
    const scratch = scratchFolder();
    later(scratch.remove);
    const tests = await bundleTests('node', scratch.path, grep);
    const data = join(scratch.path, 'server');
    await installExtension(vsix, data);
    const server = await startServer(data);
    later(server.stop);
    const browser = await openBrowser(programs.chromium ?? '', scratch.path);
    later(browser.close);
    return testInHost('node', browser, address(server.authority, copyRules(scratch.path), tests));
  });
}

/** Tests in the Node extension host: VS Code on the desktop, as far as an extension sees it. */
export const node: Part = { name: 'node', needs: 'chromium', run };
