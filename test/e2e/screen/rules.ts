import type { Suite } from '../harness/suite.ts';
import type { Workbench } from './workbench.ts';

/** What a person sees of the rules as a whole: date, tests, tree, decisions. */
export function rules(suite: Suite, window: Workbench): void {
  const { page } = window;

  suite.test('as-of date: chosen in the status bar, followed by the hover', async () => {
    await window.openFile('rules.fefta');
    await window.command('Set As-of Date');
    await window.answer('2019-11-01');
    await window.statusBar('2019-11-01').waitFor();
    await window.words('PriorNotification').hover();
    await page.locator('.monaco-hover', { hasText: '10%' }).first().waitFor();
    await window.picture('as-of');
    await page.keyboard.press('Escape');
    await window.command('Set As-of Date');
    await window.answer('2020-06-07');
    await window.statusBar('2020-06-07').waitFor();
  });

  suite.test('test explorer: a run shows what failed, as expected and actual', async () => {
    await window.openFile('scenarios.fefta');
    await window.command('Test: Run All Tests');
    await window.command('Test: Focus on Test Explorer View');
    const rows = page.locator('.test-explorer .monaco-list-row');
    await rows
      .filter({ has: page.locator('[class*="testing-failed"]') })
      .first()
      .waitFor();
    await window.openFile('scenarios.fefta');
    await page.locator('[class*="testing-failed"], [class*="test-message-inline"]').first().waitFor();
    await window.picture('test-explorer');
  });

  suite.test('tree: instruments lead to duties', async () => {
    await window.command('View: Show fefta');
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Sample Act' }).first().waitFor();
    await window.picture('tree');
  });
}
