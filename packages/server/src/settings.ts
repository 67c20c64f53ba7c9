import { readDate } from '@fefta/language';
import type { Settings } from './protocol.ts';

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  asOf: '',
  keywords: 'auto',
  inlayHints: { codeTitles: true, intervalEnds: true, thresholds: true, variableTypes: true },
  codeLens: { enable: true },
  diagnostics: { workspace: true, cases: false },
  index: { enable: true },
  format: { enable: true },
  trace: { timings: false },
};

const SPELLINGS: readonly string[] = ['auto', 'ja', 'en'];

/** Settings as a client sent them, with the defaults for what is absent or not what it must be. */
export function readSettings(sent: unknown): Settings {
  const settings = merged(DEFAULT_SETTINGS, sent) as Settings;
  if (!SPELLINGS.includes(settings.language)) settings.language = DEFAULT_SETTINGS.language;
  if (!SPELLINGS.includes(settings.keywords)) settings.keywords = DEFAULT_SETTINGS.keywords;
  if (!isDate(settings.asOf)) settings.asOf = DEFAULT_SETTINGS.asOf;
  return settings;
}

/** Is it a day of the calendar, written YYYY-MM-DD? */
export function isDate(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text) === text;
}

function merged(byDefault: unknown, sent: unknown): unknown {
  if (typeof byDefault !== 'object' || byDefault === null) return typeof sent === typeof byDefault ? sent : byDefault;
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(byDefault).map(([key, value]) => [key, merged(value, given[key])]));
}
