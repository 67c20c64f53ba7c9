import { MISSPELT } from '../harness/paths.ts';
import type { Suite } from '../harness/suite.ts';
import { ruleSpot, spot } from './places.ts';
import type { Workbench } from './workbench.ts';

/** What a person sees while writing: squiggle, hover, light bulb, suggestions. */
export function editing(suite: Suite, window: Workbench): void {
  const { page } = window;

  suite.test('squiggle: a misspelt name is underlined and listed', async () => {
    await window.openFile('誤記.fefta');
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: "'aftr'" }).waitFor();
    await window.picture('squiggle');
    await page.keyboard.press('Control+Shift+M');
  });

  suite.test('hover: an instrument tells what it is', async () => {
    await window.words('SampleAct').hover();
    await page.locator('.monaco-hover', { hasText: '見本法' }).first().waitFor();
    await window.picture('hover');
    await page.keyboard.press('Escape');
  });

  suite.test('quick fix: the light bulb repairs the name', async () => {
    await window.openFile('誤記.fefta');
    const bulb = page.locator('.monaco-editor [class*="lightbulb"]:visible').first();
    const action = page.locator('.action-widget .monaco-list-row', { hasText: "Change to 'after'" });
    // A bulb pressed while VS Code still asks what can be done opens nothing, and goes: the cursor is then put there once more.
    for (let attempt = 1; attempt <= 4 && !(await action.isVisible()); attempt++) {
      await window.cursor({ line: 1, column: 1 });
      await window.cursor(spot(MISSPELT, 'when a', 'ftr'));
      await bulb.click();
      await action.waitFor({ timeout: 4000 }).catch(() => page.keyboard.press('Escape'));
    }
    await action.waitFor();
    await window.picture('quick-fix');
    await action.click();
    await page.locator('.view-line', { hasText: 'when after < 1%' }).waitFor();
    await page.locator('.monaco-editor .squiggly-error').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
  });

  suite.test('suggestions: an English word finds 武器製造業', async () => {
    await window.openFile('scenarios.fefta');
    await window.cursorFromEnd(ruleSpot('事例/scenarios.fefta', '武器製造業', '] }').line, '] }'.length);
    await window.type(', arms');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '武器製造業' }).first().waitFor();
    await window.picture('suggestions');
    await page.keyboard.press('Escape');
    await window.command('File: Revert File');
  });
}
