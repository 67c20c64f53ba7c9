import { join } from 'node:path';
import { openBrowser } from '../browser.ts';
import { bundleTests } from '../bundle-tests.ts';
import { withCleanup } from '../cleanup.ts';
import type { Part, PartContext } from '../part.ts';
import { testInHost } from '../run-in-host.ts';
import { scratchFolder } from '../scratch.ts';
import { installExtension } from '../server.ts';
import type { Tally } from '../tally.ts';
import { startWebServer } from '../web-server.ts';

function run({ programs, vsix, grep }: PartContext): Promise<Tally> {
  return withCleanup(async (later) => {
    const scratch = scratchFolder();
    later(scratch.remove);
    const tests = await bundleTests('web', scratch.path, grep);
    const extension = await installExtension(vsix, join(scratch.path, 'server'));
    const server = await startWebServer(extension, tests);
    later(server.stop);
    const browser = await openBrowser(programs.chromium ?? '', scratch.path);
    later(browser.close);
    return testInHost('web', browser, `http://${server.authority}/`);
  });
}

/** Tests in the web extension host: a worker of the browser, no server, no disk. */
export const web: Part = { name: 'web', needs: 'chromium', run };
