import type { Suite } from '../harness/suite.ts';
import { ruleSpot } from './places.ts';
import type { Workbench } from './workbench.ts';

/** What a person sees of the rules as a whole: date, tests, tree. */
export function rules(suite: Suite, window: Workbench): void {
  const { page } = window;

  const setAsOf = async (date: string) => {
    await window.command('fefta: Set As-of Date');
    await window.answer(date);
    await window.statusBar(date).waitFor();
  };

  suite.test('as-of date: shown in the status bar, followed by the hover', async () => {
    await window.openFile('rules.fefta');
    await setAsOf('2019-11-01');
    await window.words('PriorNotification').hover();
    await page.locator('.monaco-hover', { hasText: '2020-05-08' }).first().waitFor();
    await window.picture('as-of');
    await page.keyboard.press('Escape');
    await setAsOf('2020-06-07');
  });

  suite.test('test explorer: a run shows what failed, and at the line what was expected', async () => {
    await window.openFile('scenarios.fefta');
    await window.command('Test: Run All Tests');
    await window.command('Testing: Focus on Test Explorer View');
    const failed = page
      .locator('.test-explorer .monaco-list-row')
      .filter({ has: page.locator('[class*="testing-failed"]') });
    await failed.first().waitFor();
    await window.openFile('scenarios.fefta');
    await window.cursor(ruleSpot('事例/scenarios.fefta', 'scenario ', 'Wrong'));
    await page.locator('.editor-group-container.active [class*="testing-failed"]:visible').first().waitFor();
    await window.picture('test-explorer');
    await window.command('Test Results: Focus on Test Results View');
    await page.locator('.test-output-peek-tree .monaco-list-row', { hasText: 'wrong expectation' }).first().click();
    await window.picture('test-failure');
    await window.command('View: Hide Panel');
  });

  suite.test('tree: instruments lead to duties, exemptions and exclusions', async () => {
    await window.command('View: Show fefta');
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Sample Act' }).first().click();
    await page.keyboard.press('ArrowRight');
    await rows.filter({ hasText: 'prior notification' }).first().waitFor();
    await window.picture('tree');
    await window.command('View: Show Explorer');
  });
}
