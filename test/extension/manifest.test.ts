import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MODIFIERS, TYPES } from '../../packages/server/src/features/tokens/legend.ts';
import { COMMANDS } from '../../packages/server/src/protocol.ts';
import { DEFAULT_SETTINGS } from '../../packages/server/src/settings.ts';
import { VERSION } from '../../packages/server/src/version.ts';
import { EXTENSION, manifest, TEXTS } from './manifest.ts';

const text = readFileSync(join(EXTENSION, 'package.json'), 'utf8');
const { contributes } = manifest;
const commands = (contributes.commands as { command: string; title: string; category: string }[]) ?? [];
const settings = Object.entries(
  (contributes.configuration as unknown as { properties: Record<string, Setting> }).properties,
);

interface Setting {
  default: unknown;
  markdownDescription: string;
  enum?: string[];
  enumDescriptions?: string[];
  scope: string;
}

describe('texts of the manifest', () => {
  const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key as string);

  test('every key that is used exists, and every text is used, in both languages', () => {
    expect(Object.keys(TEXTS.en).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(TEXTS.ja).sort()).toEqual([...new Set(used)].sort());
  });

  test('Japanese is Japanese, English is English', () => {
    const prose = Object.keys(TEXTS.en).filter((key) => !key.endsWith('.media'));
    for (const key of prose) {
      expect(TEXTS.ja[key], key).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      // Keywords of the language may be quoted.
      expect(TEXTS.en[key]?.replace(/\(.*?\)/g, ''), key).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  test('both languages link to the same commands', () => {
    const links = (each: string) => [...each.matchAll(/\]\((command:[^)]*)\)/g)].map(([, link]) => link);
    for (const [key, english] of Object.entries(TEXTS.en))
      expect(links(TEXTS.ja[key] ?? ''), key).toEqual(links(english));
  });
});

describe('commands', () => {
  const known = commands.map(({ command }) => command);

  test('those that the server asks for exist', () => {
    for (const command of Object.values(COMMANDS)) expect(known).toContain(command);
  });

  test('each has a title in both languages and stands under fefta', () => {
    for (const { command, title, category } of commands) {
      expect(title).toBe(`%command.${command.slice('fefta.'.length)}%`);
      expect(category).toBe('fefta');
    }
  });

  test('menus, keys, texts and steps name commands that exist', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    const onKeys = (contributes.keybindings as { command: string }[]).map(({ command }) => command);
    const inTexts = [text, JSON.stringify(TEXTS)].flatMap((each) => [
      ...each.matchAll(/(?:command|onCommand):(fefta\.\w+)/g),
    ]);
    const named = [...inMenus, ...onKeys, ...inTexts.map(([, command]) => command as string)];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((command) => !known.includes(command))).toEqual([]);
  });
});

describe('settings', () => {
  /** The settings of the server by their full names. */
  function flat(value: object, prefix: string): [name: string, byDefault: unknown][] {
    return Object.entries(value).flatMap(([key, each]) =>
      typeof each === 'object' ? flat(each, `${prefix}.${key}`) : [[`${prefix}.${key}`, each] as [string, unknown]],
    );
  }

  test('are those of the server, with its defaults', () => {
    // What is logged of the messages concerns the client alone.
    const ofServer = settings.filter(([name]) => name !== 'fefta.trace.server');
    expect(Object.fromEntries(ofServer.map(([name, setting]) => [name, setting.default]))).toEqual(
      Object.fromEntries(flat(DEFAULT_SETTINGS, 'fefta')),
    );
  });

  test('each is described, has a scope, and says what its values mean', () => {
    for (const [name, setting] of settings) {
      expect(setting.markdownDescription, name).toBe(`%setting.${name.slice('fefta.'.length)}%`);
      expect(setting.scope, name).toBe('window');
      expect(setting.enumDescriptions?.length, name).toBe(setting.enum?.length);
    }
  });

  test('the as-of date is a date or nothing', () => {
    const pattern = new RegExp((Object.fromEntries(settings)['fefta.asOf'] as unknown as { pattern: string }).pattern);
    for (const right of ['', '2020-05-08', '2019-12-31']) expect(right).toMatch(pattern);
    for (const wrong of ['2020-5-8', '2020-13-01', '2020-01-32', '令和2年5月8日', '2020-05-08x'])
      expect(wrong).not.toMatch(pattern);
  });

  test('are all in the table of the page', () => {
    const page = readFileSync(join(EXTENSION, 'README.md'), 'utf8');
    for (const [name] of settings) {
      const last = `.${name.split('.').at(-1)}`;
      expect(page.includes(`\`${name}\``) || page.includes(`\`${last}\``), name).toBe(true);
    }
  });
});

describe('semantic tokens', () => {
  const [{ scopes }] = contributes.semanticTokenScopes as [{ scopes: Record<string, string[]> }];
  const own = (contributes.semanticTokenModifiers as { id: string }[]).map(({ id }) => id);
  const ofTheProtocol = ['declaration', 'definition', 'readonly', 'static', 'deprecated', 'defaultLibrary'];

  test('every type of the server has a colour in every theme', () => {
    for (const type of TYPES) expect(scopes[type], type).toBeDefined();
  });

  test('modifiers that the protocol does not have are declared', () => {
    expect(MODIFIERS.filter((each) => !ofTheProtocol.includes(each)).sort()).toEqual([...own].sort());
  });
});

describe('files', () => {
  const paths = [...text.matchAll(/"(?:\.\/)?((?:icons|schemas|snippets|l10n)(?:\/[^"]+)?|language-[^"]+)"/g)];
  const media = [...Object.values(TEXTS.en), ...Object.values(TEXTS.ja)].filter((each) =>
    each.startsWith('walkthrough/'),
  );

  test('those that the manifest names are there', () => {
    const all = [...paths.map(([, path]) => path as string), ...media];
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter((path) => !existsSync(join(EXTENSION, path)))).toEqual([]);
  });

  test('the version is that of the server', () => {
    expect(manifest.version).toBe(VERSION);
  });
});
