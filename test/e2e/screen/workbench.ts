import type { FrameLocator, Locator, Page } from 'playwright-core';
import { screenshot } from '../harness/output.ts';

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

  /** Opens a file by its name. */
  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** Opens the quick input with a key, types, and takes the row with the text. */
  async pick(key: string, typed: string, row: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.answer(typed, row);
  }

  /** Types into the quick input that is open, and takes the row with the text; without one, what was typed. */
  async answer(typed: string, row?: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.locator('input').first().fill(typed);
    if (row) await widget.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
    else await this.page.keyboard.press('Enter');
  }

  /** Puts the cursor of the active editor before or after a piece of text that is on the screen. */
  async cursor(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.answer(`:${line}:${column}`);
  }

  /** The words of the active editor that hold the text. */
  words(text: string): Locator {
    const line = this.page.locator('.editor-group-container.active .view-line', { hasText: text });
    return line.locator('span span', { hasText: text }).first();
  }

  /** The document inside the webview of the active editor group. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  /** Text of the status bar. */
  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text, { delay: 20 });
  }

  picture(name: string): Promise<void> {
    return screenshot(this.page, name);
  }
}
