import type { Settings } from './protocol.ts';

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  asOf: '',
  keywords: 'auto',
  inlayHints: { codeTitles: true, intervalEnds: true, thresholds: true, variableTypes: true },
  codeLens: { enable: true },
  diagnostics: { workspace: true },
  index: { enable: true },
  format: { enable: true },
  trace: { timings: false },
};

/** Settings as a client sent them, with the defaults for what is absent or of another type. */
export function readSettings(sent: unknown): Settings {
  return merged(DEFAULT_SETTINGS, sent) as Settings;
}

function merged(byDefault: unknown, sent: unknown): unknown {
  if (typeof byDefault !== 'object' || byDefault === null) return typeof sent === typeof byDefault ? sent : byDefault;
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(byDefault).map(([key, value]) => [key, merged(value, given[key])]));
}
