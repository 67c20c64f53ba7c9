import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each package may import, as ARCHITECTURE.md draws it. */
const FLOORS: Record<string, { floor: number; imports: string[]; libraries: RegExp }> = {
  law: { floor: 1, imports: [], libraries: /^$/ },
  bundle: { floor: 1, imports: [], libraries: /^(canonicalize|@noble\/hashes(\/.*)?)$/ },
  runtime: { floor: 2, imports: ['bundle'], libraries: /^$/ },
  language: { floor: 2, imports: ['law'], libraries: /^(langium|chevrotain|vscode-languageserver-types)$/ },
  compiler: { floor: 3, imports: ['language', 'bundle', 'law'], libraries: /^$/ },
  analysis: { floor: 3, imports: ['bundle', 'runtime', 'law'], libraries: /^$/ },
  targets: { floor: 3, imports: ['bundle', 'runtime'], libraries: /^$/ },
  project: { floor: 3, imports: ['language', 'law'], libraries: /^$/ },
  preview: { floor: 4, imports: ['bundle', 'runtime', 'analysis', 'law'], libraries: /^$/ },
  server: {
    floor: 5,
    imports: ['law', 'bundle', 'runtime', 'language', 'compiler', 'analysis', 'project', 'preview'],
    libraries: /^(langium(\/.*)?|vscode-(languageserver|jsonrpc)([-/].*)?|vscode-uri)$/,
  },
  cli: {
    floor: 6,
    imports: [
      'law',
      'bundle',
      'runtime',
      'language',
      'compiler',
      'analysis',
      'targets',
      'project',
      'preview',
      'server',
    ],
    libraries: /^.*$/,
  },
  vscode: { floor: 6, imports: ['server', 'preview'], libraries: /^(vscode|vscode-languageclient(\/.*)?)$/ },
};

/** Files that run in one place only: there they may use what that place offers. */
const PLACES: readonly [file: RegExp, libraries: RegExp][] = [
  // Readers of texts of laws: the browser does not carry them.
  [/^packages\/law\/src\/import\//, /^(saxes|htmlparser2)$/],
  // What differs between two texts is found by a library.
  [/^packages\/preview\/src\/comparison-table\//, /^diff$/],
  // Tables of cases.
  [/^packages\/analysis\/src\/table\//, /^(csv-parse\/sync|hyparquet)$/],
  [/^packages\/(project|server|vscode)\/src\/node(\/.*)?\.ts$/, /^(node:.*|@fefta\/.*\/node)$/],
  [/^packages\/cli\//, /^@fefta\/.*\/(node|import)$/],
];

const ROOT = join(import.meta.dirname, '../..');

/** A package that has no sources yet has none. */
function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const statement = /^(?:import|export)\b[^;'"=]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  return [...text.matchAll(statement)].map((found) => (found[1] ?? found[2] ?? found[3]) as string);
}

/** The sentences that are wrong about one import of one package; none when the import is allowed. */
function violations(name: string, file: string, specifier: string): string[] {
  const rule = FLOORS[name];
  if (!rule) return [`${name} stands on no floor`];
  const where = relative(ROOT, file);
  if (specifier.startsWith('.')) {
    const target = relative(join(ROOT, 'packages', name), join(file, '..', specifier));
    return target.startsWith('..') ? [`${where} leaves its package: ${specifier}`] : [];
  }
  const isOfPlace = PLACES.some(([place, libraries]) => place.test(where) && libraries.test(specifier));
  const own = /^@fefta\/([a-z]+)(\/[a-z]+)?$/.exec(specifier);
  const isAllowed = own
    ? rule.imports.includes(own[1] as string) && (!/^\/(node|import)$/.test(own[2] ?? '') || isOfPlace)
    : isOfPlace || rule.libraries.test(specifier);
  return isAllowed ? [] : [`${where} may not import ${specifier}`];
}

describe('the floors', () => {
  const packages = readdirSync(join(ROOT, 'packages'));

  test('every package stands on a floor', () => {
    expect(packages.sort()).toEqual(Object.keys(FLOORS).sort());
  });

  test('imports only point down', () => {
    for (const [name, { floor, imports: allowed }] of Object.entries(FLOORS)) {
      for (const target of allowed) expect(FLOORS[target]?.floor, `${name} → ${target}`).toBeLessThan(floor);
    }
  });

  test.each(packages)('%s imports only what its floor allows', (name) => {
    const files = sources(join(ROOT, 'packages', name, 'src'));
    const wrong = files.flatMap((file) => imports(file).flatMap((specifier) => violations(name, file, specifier)));
    expect(wrong).toEqual([]);
  });

  test('a broken floor is seen', () => {
    const file = join(ROOT, 'packages/runtime/src/decide.ts');
    expect(violations('runtime', file, '@fefta/language')).toHaveLength(1);
    expect(violations('runtime', file, 'node:fs')).toHaveLength(1);
    expect(violations('runtime', file, '../../language/src/index.ts')).toHaveLength(1);
    expect(violations('runtime', file, '@fefta/bundle')).toEqual([]);
    const ofServer = (name: string) => join(ROOT, 'packages/server/src', name);
    expect(violations('server', ofServer('session/host.ts'), '@fefta/project/node')).toHaveLength(1);
    expect(violations('server', ofServer('node.ts'), '@fefta/project/node')).toEqual([]);
    expect(violations('project', join(ROOT, 'packages/project/src/load.ts'), 'node:fs')).toHaveLength(1);
  });

  test('only the services for places and tokens touch the concrete syntax tree', () => {
    const allowed =
      /packages\/language\/src\/(workspace\/(places|leaves)\.ts|format\/|syntax\/|names\/linker\.ts|generated\/)/;
    const touching = ['language', 'compiler']
      .flatMap((name) => sources(join(ROOT, 'packages', name, 'src')))
      .filter(
        (file) => !allowed.test(file) && /\$cstNode|CstUtils|findNodeForProperty/.test(readFileSync(file, 'utf8')),
      );
    expect(touching.map((file) => relative(ROOT, file))).toEqual([]);
  });
});
