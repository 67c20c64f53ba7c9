import type { FrameLocator, Locator, Page } from 'playwright-core';
import { screenshot } from '../harness/output.ts';
import { sleep, until } from '../harness/time.ts';
import type { Spot } from './places.ts';

/** The window of VS Code as a person sees and uses it. What it is made of is no API of VS Code's: it stands only here. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a folder and waits until the window can be used. */
  async open(authority: string, folder: string): Promise<void> {
    const query = new URLSearchParams({ folder }).toString().replaceAll('+', '%20');
    await this.page.goto(`http://${authority}/?${query}`, { timeout: 60_000 });
    await this.page.locator('.explorer-folders-view .monaco-list').waitFor({ timeout: 60_000 });
  }

  /** Opens a file by its name, in the first group of editors. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.pick('Control+P', name, name);
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /**
   * Opens the quick input with a key, types, and takes the row with the text. A window that has just opened may not know the key or the row yet,
   * and a quick input that is just closing takes no words: then once more, as a person would.
   */
  private async pick(key: string, typed: string, row: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      try {
        await this.input().fill(typed, { timeout: 5000 });
        await this.row(row).click({ timeout: 12_000 });
        return;
      } catch (error) {
        if (attempt === 6) throw error;
        await this.page.keyboard.press('Escape');
        await sleep(500);
      }
    }
  }

  /** Takes a row of the quick input that is open. */
  async choose(row: string): Promise<void> {
    await this.row(row).click();
  }

  /** Types into the quick input that is open, and accepts. */
  async answer(typed: string): Promise<void> {
    await this.input().fill(typed);
    await this.page.keyboard.press('Enter');
  }

  private input(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input').first();
  }

  private row(text: string): Locator {
    return this.page
      .locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: text })
      .first();
  }

  /** Saves a new file under a path. */
  async saveAs(path: string): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.answerPath(path);
  }

  /** Types a path into the dialog that asks for one. The dialog fills in a path of its own while it reads the folder; what is typed too early is lost. */
  async answerPath(path: string): Promise<void> {
    await until(10_000, 'the dialog', async () => (await this.input().inputValue()).startsWith('/'));
    await until(10_000, 'the path', async () => {
      await this.input().fill(path);
      await sleep(700);
      return (await this.input().inputValue()) === path;
    });
    // Into the dialog itself: the page beside it may have taken the focus.
    await this.input().press('Enter');
  }

  /** Puts the cursor of the active editor somewhere. VS Code counts a full-width letter before it as two columns. */
  async cursor({ line, column }: Spot): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.answer(`:${line}:${column}`);
    await this.statusBar(`Ln ${line}, Col`).waitFor();
  }

  /** Puts the cursor so many letters before the end of a line. */
  async cursorFromEnd(line: number, letters: number): Promise<void> {
    await this.cursor({ line, column: 1 });
    await this.page.keyboard.press('End');
    for (let count = 0; count < letters; count++) await this.page.keyboard.press('ArrowLeft');
  }

  /** Pastes a text, as a person does who copies it from elsewhere. */
  async paste(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.keyboard.press('Control+V');
  }

  /** Words of the active editor. */
  words(text: string): Locator {
    const line = this.page.locator('.editor-group-container.active .view-line', { hasText: text });
    return line.locator('span span', { hasText: text }).first();
  }

  /** The document inside the webview that was opened last. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  /** An entry of the status bar. */
  statusBar(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Types as a person does, key by key. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 20 });
  }

  picture(name: string): Promise<void> {
    return screenshot(this.page, name);
  }
}
