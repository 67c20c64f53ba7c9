import type { FrameLocator, Locator, Page } from 'playwright-core';
import { screenshot } from '../harness/output.ts';
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

  /** Opens the quick input with a key, types, and takes the row with the text. A window that has just opened may not know the row yet. */
  private async pick(key: string, typed: string, row: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press(key);
      await this.input().fill(typed);
      try {
        await this.row(row).click({ timeout: 4000 });
        return;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        if (attempt === 4) throw error;
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

  /** Puts the cursor of the active editor somewhere. */
  async cursor({ line, column }: Spot): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.answer(`:${line}:${column}`);
    await this.statusBar(`Ln ${line}, Col`).waitFor();
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
