import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the extension. */
export const EXTENSION = join(import.meta.dirname, '../../packages/vscode');

/** A JSON file of the extension. */
export function readJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(EXTENSION, name), 'utf8'));
}

export interface Manifest {
  version: string;
  contributes: Record<string, unknown[]> & { menus: Record<string, { command: string; when?: string }[]> };
}

export const manifest = readJson('package.json') as unknown as Manifest;

export const TEXTS = {
  en: readJson('package.nls.json') as Record<string, string>,
  ja: readJson('package.nls.ja.json') as Record<string, string>,
};

/** A text of the manifest as VS Code shows it: `%key%` is looked up. */
export function localized(text: string, language: 'en' | 'ja'): string {
  const key = /^%(.*)%$/.exec(text)?.[1];
  return key === undefined ? text : (TEXTS[language][key] ?? text);
}
