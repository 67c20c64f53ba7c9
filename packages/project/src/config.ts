import type { WorkspaceOptions } from '@fefta/language';
import { readText } from './decode.ts';
import type { FileEntry } from './entry.ts';
import { CONFIG } from './messages/config.ts';
import type { Problem } from './result.ts';

/** What fefta.json says. */
export interface Config {
  name: string;
  version: string;
  folders: string[];
  requiredLanguages: ('ja' | 'en')[];
  checks: Record<string, WorkspaceOptions['checks'][string]>;
}

/** A folder without fefta.json; its path must not get into the bundle, so the name is always the same. */
export const DEFAULT_CONFIG: Config = {
  name: 'unnamed',
  version: '0.0.0',
  folders: ['.'],
  requiredLanguages: [],
  checks: {},
};

export const CONFIG_NAME = 'fefta.json';

const SEVERITIES = ['off', 'error', 'warning', 'info'];

type Rule = { ja: string; en: string; holds(value: unknown): boolean };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isList = (value: unknown, holds: (item: unknown) => boolean) => Array.isArray(value) && value.every(holds);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RULES: Readonly<Record<keyof Config, Rule>> = {
  name: { ja: '空でない文字列', en: 'a text that is not empty', holds: isText },
  version: { ja: '空でない文字列', en: 'a text that is not empty', holds: isText },
  folders: {
    ja: '空でないフォルダの一覧',
    en: 'a list of folders that is not empty',
    holds: (value) => isList(value, isText) && (value as unknown[]).length > 0,
  },
  requiredLanguages: {
    ja: '"ja" と "en" からなる一覧',
    en: 'a list of "ja" and "en"',
    holds: (value) => isList(value, (item) => item === 'ja' || item === 'en'),
  },
  checks: {
    ja: '検査の符号から off、error、warning、info のいずれかへの対応',
    en: 'an object from codes of checks to off, error, warning or info',
    holds: (value) => isRecord(value) && Object.values(value).every((item) => SEVERITIES.includes(item as string)),
  },
};

export type ReadConfig = { ok: true; config: Config } | { ok: false; problems: Problem[] };

/** Reads fefta.json. All that is wrong is said, not only the first. */
export function readConfig(file: FileEntry): ReadConfig {
  const text = readText(file);
  if (!text.ok) return { ok: false, problems: [{ code: 'config-unreadable', message: text.finding.message }] };
  return parseConfig(text.text, file.shown);
}

/** Reads the text of fefta.json; `shown` names the file in messages. */
export function parseConfig(text: string, shown: string): ReadConfig {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [CONFIG.notJson(shown, (error as SyntaxError).message.slice(0, 120))] };
  }
  if (!isRecord(json)) return { ok: false, problems: [CONFIG.notObject(shown)] };
  const problems = Object.entries(json).flatMap(([member, value]) => memberProblems(member, value, shown));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: { ...DEFAULT_CONFIG, ...json } };
}

function memberProblems(member: string, value: unknown, shown: string): Problem[] {
  if (member === '$schema') return [];
  if (!Object.hasOwn(RULES, member)) return [CONFIG.unknown(shown, member, Object.keys(RULES))];
  const rule = RULES[member as keyof Config];
  return rule.holds(value) ? [] : [CONFIG.type(shown, member, rule.ja, rule.en)];
}
