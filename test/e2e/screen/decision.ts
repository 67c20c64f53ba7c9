import type { Suite } from '../harness/suite.ts';
import { ruleSpot } from './places.ts';
import type { Workbench } from './workbench.ts';

/** The decision panel, live as a threshold is edited. */
export function decision(suite: Suite, window: Workbench): void {
  const { page } = window;

  suite.test('decision panel: asks for the facts that could change the answer', async () => {
    await window.openFile('rules.fefta');
    await window.command('fefta: Open Decision Panel');
    const panel = window.webview();
    await panel.getByLabel(/ratio after the acquisition/i).fill('5%');
    await page.keyboard.press('Tab');
    await panel.locator('body', { hasText: /undetermined/i }).waitFor();
    await window.picture('decision-undetermined');
  });

  suite.test('decision panel: changes while a threshold is typed', async () => {
    await window.openFile('rules.fefta');
    await window.cursorFromEnd(ruleSpot('投資/rules.fefta', '指定業種 and after >= 1', '%\n').line, '%'.length);
    await page.keyboard.press('Backspace');
    await window.type('6');
    const body = window.webview().locator('body');
    await body.filter({ hasText: /not required/i }).waitFor();
    await body.filter({ hasNotText: /undetermined/i }).waitFor();
    await window.picture('decision-not-required');
    await window.openFile('rules.fefta');
    await window.command('File: Revert File');
    await body.filter({ hasText: /undetermined/i }).waitFor();
  });
}
