import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '../harness/suite.ts';
import { ruleSpot } from './places.ts';
import type { Workbench } from './workbench.ts';

/** The preview of effects, live as a threshold is edited, and for an amendment. */
export function effects(suite: Suite, window: Workbench, folder: string): void {
  const { page } = window;

  suite.test('preview of effects: what is saved differs in nothing', async () => {
    await window.openFile('rules.fefta');
    await window.command('fefta: Preview Effects');
    await window.webview().getByRole('heading', { name: 'No difference' }).waitFor();
    await window.picture('effects-none');
  });

  suite.test('preview of effects: 1% becomes 3% as it is typed', async () => {
    await window.openFile('rules.fefta');
    await window.cursorFromEnd(ruleSpot('投資/rules.fefta', '指定業種 and after >= 1', '%\n').line, '%'.length);
    await page.keyboard.press('Backspace');
    const began = performance.now();
    await window.type('3');
    const shown = window.webview();
    await shown.getByRole('img', { name: 'before: at least 1%; after: at least 3%' }).waitFor();
    console.log(`  preview on the screen ${Math.round(performance.now() - began)} ms after the key`);
    await shown.getByRole('heading', { name: 'Duties become narrower' }).waitFor();
    await page.waitForTimeout(300);
    await window.picture('effects-typed');
    await shown.getByRole('link', { name: /flip/ }).press('Enter');
    await page.waitForTimeout(300);
    await window.picture('effects-scenarios');
  });

  suite.test('preview of effects: a rule is a link to its line', async () => {
    await window.webview().getByRole('link', { name: 'prior notification' }).first().click();
    await window.statusBar('Ln 5, Col 1').waitFor();
    await window.command('File: Revert File');
    await window.webview().getByRole('heading', { name: 'No difference' }).waitFor();
  });

  suite.test('preview of effects: what an amendment changes, and the day before by the keyboard', async () => {
    await window.openFile('rules.fefta');
    await window.command('fefta: Compare Effects with');
    await window.choose('A day');
    await window.choose('2020-05-08');
    const shown = window.webview();
    await shown.getByRole('heading', { level: 1, name: 'Some answers change' }).waitFor();
    await window.picture('effects-amendment');
    const slider = shown.getByRole('slider', { name: 'Date after' });
    await slider.focus();
    await slider.press('ArrowLeft');
    await shown.getByRole('heading', { name: 'No difference' }).waitFor();
    await page.keyboard.press('Control+1');
  });

  suite.test('preview of effects: a table is chosen, then the act of its rows', async () => {
    writeFileSync(join(folder, '母集団 1.csv'), 'after,boardSeat\r\n5%,true\r\n0.5%,true\r\nfive,true\r\n');
    await window.openFile('rules.fefta');
    await window.command('fefta: Choose Population');
    await window.answerPath(join(folder, '母集団 1.csv'));
    const shown = window.webview();
    await shown.getByLabel('Rows are of').selectOption({ label: 'acquisition of shares · e2e.investment.Acquisition' });
    await window.command('fefta: Compare Effects with');
    await window.choose('A day');
    await window.choose('2020-05-08');
    await shown.getByText('Of 3 rows, 1 is answered otherwise.').waitFor();
    await shown.getByRole('link', { name: 'rows with another answer' }).press('Enter');
    await page.waitForTimeout(300);
    await window.picture('effects-population');
    await page.keyboard.press('Control+1');
  });
}
