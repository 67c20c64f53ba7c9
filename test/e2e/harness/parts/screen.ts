import { join } from 'node:path';
import { decision } from '../../screen/decision.ts';
import { editing } from '../../screen/editing.ts';
import { effects } from '../../screen/effects.ts';
import { rules } from '../../screen/rules.ts';
import { walkthrough } from '../../screen/walkthrough.ts';
import { Workbench } from '../../screen/workbench.ts';
import { openBrowser } from '../browser.ts';
import { withCleanup } from '../cleanup.ts';
import { screenshot } from '../output.ts';
import { outsideTally } from '../outside.ts';
import type { Part, PartContext } from '../part.ts';
import { leave } from '../run-in-host.ts';
import { copyRules, emptyFolder, scratchFolder } from '../scratch.ts';
import { installExtension, startServer } from '../server.ts';
import { Suite } from '../suite.ts';
import { add, failure, type Tally } from '../tally.ts';

/** For one test. */
const LIMIT = 60_000;
/** For one step of a test, unless it says otherwise. */
const STEP = 12_000;

function run({ programs, vsix, grep }: PartContext): Promise<Tally> {
  return withCleanup(async (later) => {
    const scratch = scratchFolder();
    later(scratch.remove);
    const data = join(scratch.path, 'server');
    await installExtension(vsix, data);
    const { authority, stop } = await startServer(data);
    later(stop);
    const { page, outside, close } = await openBrowser(programs.chromium ?? '', scratch.path);
    later(close);
    page.setDefaultTimeout(STEP);
    const window = new Workbench(page);
    const suite = new Suite(LIMIT, (title) =>
      screenshot(page, `failed ${title.replaceAll(/[^\p{L}\d]+/gu, ' ').trim()}`),
    );
    const folder = copyRules(scratch.path, { misspelt: true });
    try {
      await window.open(authority, folder);
    } catch (error) {
      await screenshot(page, 'failed to open');
      return failure('the window opens', (error as Error).message);
    }
    for (const part of [editing, rules, decision]) part(suite, window);
    effects(suite, window, folder);
    walkthrough(suite, window, { authority, folder: emptyFolder(scratch.path) });
    const tally = await suite.run(grep);
    await leave(page);
    return add(tally, outsideTally(outside));
  });
}

/** Tests by mouse and keyboard, with pictures of what was on the screen. */
export const screen: Part = { name: 'screen', needs: 'chromium', run };
