import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askableFacts, type FormModel, panelBody, renderDecision, renderForm, renderPage, STYLE } from '@fefta/preview';
import { decide, type Rules } from '@fefta/runtime';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
export const CHROMIUM = process.env.FEFTA_CHROMIUM ?? '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);
const URL = 'https://panel.test/';

/** The script of the panel as the extension bundles it. */
export async function panelScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['packages/preview/src/panel/panel.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });

export interface Told {
  type: string;
  act: string;
  facts: Record<string, unknown>;
  asOf?: string;
  assume?: string[];
}

/** A panel in a browser with a host that decides what the form says, as the extension does. */
export class PanelPage {
  readonly page: Page;
  readonly faults: string[] = [];
  private readonly rules: Rules;
  private readonly model: FormModel;

  private constructor(page: Page, rules: Rules, model: FormModel) {
    this.page = page;
    this.rules = rules;
    this.model = model;
    page.on('console', (message) => message.type() === 'error' && this.faults.push(message.text()));
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  static async open(
    browser: Browser,
    rules: Rules,
    model: FormModel,
    given: { facts: Record<string, unknown>; asOf: string; assume?: string[] },
    script: string,
  ): Promise<PanelPage> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const panel = new PanelPage(page, rules, model);
    const { facts, asOf, assume = [] } = given;
    const form = renderForm(model, facts, { asOf, assume });
    const body = panelBody({ language: model.language, form });
    const html = renderPage({
      title: model.label,
      language: model.language,
      nonce: 'n0nce',
      body,
      script,
      style: STYLE,
    });
    await page.route(URL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, {
        told,
        acquireVsCodeApi: () => ({ postMessage: (message: unknown) => told.push(message), setState: () => undefined }),
      });
    });
    await page.goto(URL);
    return panel;
  }

  /** Everything the panel has told since it was asked last. */
  async told(type: string): Promise<Told[]> {
    return (await this.page.evaluate((wanted) => {
      const { told } = globalThis as unknown as { told: { type: string }[] };
      const found = told.filter((each) => each.type === wanted);
      told.length = 0;
      return found;
    }, type)) as Told[];
  }

  /** The case as the form has it now. */
  async case(): Promise<Told> {
    await this.page.locator('#fefta-save').click();
    const [last] = (await this.told('saveAsScenario')).slice(-1);
    if (!last) throw new Error('nothing was told');
    return last;
  }

  /** Decides the case of the form and sends the answer. */
  async answer(): Promise<void> {
    const { act, facts, asOf, assume } = await this.case();
    const given = { act, facts: askableFacts(this.model, facts), asOf, assume };
    const answer = decide(this.rules, given);
    const html = renderDecision(this.rules, given, answer, { language: 'ja', form: true });
    const missing = 'errors' in answer ? [] : [...new Set(answer.decisions.flatMap((each) => each.missing))];
    await this.send({ type: 'decision', html, missing });
  }

  async send(message: unknown): Promise<void> {
    await this.page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
    await this.page.waitForTimeout(20);
  }

  field(path: string) {
    return this.page.locator(`.fefta-field[data-path=${JSON.stringify(path)}]`);
  }
}
