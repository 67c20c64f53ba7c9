import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '../harness/suite.ts';
import { until } from '../harness/time.ts';
import type { Workbench } from './workbench.ts';

interface Place {
  authority: string;
  /** An empty folder. */
  folder: string;
}

/** The bundles below a folder. */
function bundles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.endsWith('fefta.json'))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes('"manifest"'));
}

/** From an empty folder to a compiled bundle, with nothing but the walkthrough. */
export function walkthrough(suite: Suite, window: Workbench, { authority, folder }: Place): void {
  const { page } = window;

  suite.test('walkthrough: from an empty folder to a compiled bundle', async () => {
    await window.open(authority, folder);
    await window.command('Welcome: Open Walkthrough');
    await window.answer('fefta', 'fefta');
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    await window.picture('walkthrough-1');
    const count = await steps.count();
    for (let number = 0; number < count; number++) {
      const step = steps.nth(number);
      await step.click();
      const button = step.locator('.button-container .monaco-button').first();
      if (await button.isVisible()) await button.click();
      await window.picture(`walkthrough-${number + 2}`);
    }
    await until(15_000, 'a bundle', () => bundles(folder).length > 0);
  });
}
