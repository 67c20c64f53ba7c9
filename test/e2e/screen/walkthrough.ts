import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../harness/paths.ts';
import type { Suite } from '../harness/suite.ts';
import { until } from '../harness/time.ts';
import type { Workbench } from './workbench.ts';

interface Place {
  authority: string;
  /** An empty folder. */
  folder: string;
}

/** What a step of the walkthrough tells a person to write. */
function textOf(step: string): string {
  const page = readFileSync(join(ROOT, 'packages/vscode/walkthrough', `${step}.md`), 'utf8');
  return /```fefta\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

/** From an empty folder to a compiled bundle, with nothing but the walkthrough. */
export function walkthrough(suite: Suite, window: Workbench, { authority, folder }: Place): void {
  const { page } = window;
  const step = (title: string) => page.locator('.getting-started-step', { hasText: title }).first();
  const press = (title: string, button: string) =>
    step(title)
      .click()
      .then(() => step(title).locator('.monaco-button', { hasText: button }).first().click());
  // VS Code shows either the walkthrough again or the page with all of them.
  const back = async () => {
    await page.locator('.tab', { hasText: 'Welcome' }).first().click();
    const entry = page.locator('.getting-started-category', { hasText: 'From an empty folder' }).first();
    await page.locator('.getting-started-step:enabled, .getting-started-category:enabled').first().waitFor();
    if (await entry.isEnabled()) await entry.click();
  };

  suite.test('walkthrough: rules are written into an empty folder', async () => {
    await window.open(authority, folder);
    await window.command('Welcome: Open Walkthrough');
    await window.choose('From an empty folder to a compiled bundle');
    await step('Begin').waitFor();
    await window.picture('walkthrough-begin');
    await press('Begin', 'New fefta File');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    for (const name of ['folder', 'sector', 'exemption', 'scenario']) {
      await page.keyboard.press('Control+End');
      await window.paste(`${textOf(name)}\n`);
      await window.picture(`walkthrough-${name}`);
    }
  });

  suite.test('walkthrough: the file is saved and without mistakes', async () => {
    await window.saveAs(join(folder, 'rules.fefta'));
    await until(10_000, 'the saved file', () => existsSync(join(folder, 'rules.fefta')));
    await page.locator('.tab.active', { hasText: 'rules.fefta' }).waitFor();
    await page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'detached' });
  });

  suite.test('walkthrough: the scenarios pass', async () => {
    await back();
    await press('Write a scenario and run it', 'Run All Scenarios');
    await window.command('Testing: Focus on Test Explorer View');
    const passed = page
      .locator('.test-explorer .monaco-list-row')
      .filter({ has: page.locator('[class*="testing-passed"]') });
    await passed.first().waitFor();
    await window.picture('walkthrough-scenarios');
  });

  suite.test('walkthrough: a bundle is compiled', async () => {
    await back();
    await press('Compile the bundle', 'Compile Bundle');
    const bundle = join(folder, 'first.json');
    await window.answerPath(bundle);
    await until(15_000, 'the bundle', () => existsSync(bundle));
    const { scenarios } = JSON.parse(readFileSync(bundle, 'utf8'));
    if (scenarios?.length !== 3) throw new Error(`the bundle has ${scenarios?.length} scenarios`);
    await window.picture('walkthrough-bundle');
  });
}
