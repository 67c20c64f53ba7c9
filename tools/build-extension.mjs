// Bundles the VS Code extension into packages/vscode/dist: client and language server, for Node and for a browser's worker.
// With --partial an entry that does not exist is named and left out.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notices } from './extension/notices.mjs';

const ROOT = join(import.meta.dirname, '..');
const EXTENSION = join(ROOT, 'packages/vscode');
export const DIST = join(EXTENSION, 'dist');

// VS Code 1.91, the oldest that the extension runs in, has Node 20 and Chromium 122.
const NODE = { platform: 'node', format: 'cjs', target: 'node20' };
const BROWSER = {
  platform: 'browser',
  format: 'iife',
  target: 'chrome122',
  // The build that brings along what Node has by itself.
  alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
};
const CLIENT = { external: ['vscode'] };

/** What is bundled, and the file in dist that it becomes. */
const BUNDLES = [
  { entry: 'packages/vscode/src/node/extension.ts', file: 'extension.cjs', ...NODE, ...CLIENT },
  { entry: 'packages/server/src/node.ts', file: 'server.cjs', ...NODE },
  { entry: 'packages/vscode/src/browser/extension.ts', file: 'web/extension.js', ...BROWSER, ...CLIENT, format: 'cjs' },
  { entry: 'packages/server/src/browser.ts', file: 'web/server.js', ...BROWSER },
  { entry: 'packages/preview/src/panel/panel.ts', file: 'panel.js', ...BROWSER },
  { entry: 'packages/preview/src/panel/effects.ts', file: 'effects.js', ...BROWSER },
];

/** The entries that do not exist (yet). */
export const missingEntries = () => BUNDLES.map(({ entry }) => entry).filter((entry) => !existsSync(join(ROOT, entry)));

/** The text of one bundle, and the files that went into it. */
async function bundle(esbuild, { entry, file, ...options }) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  });
  return { file, text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

/** The sample workspace as one file, so that a browser need not list a folder: path → text. */
function sample() {
  const folder = join(EXTENSION, 'sample');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const texts = paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]);
  return `${JSON.stringify(Object.fromEntries(texts), null, 1)}\n`;
}

/** Puts a file in place at once, so that nobody runs half of it. */
function write(file, text) {
  const path = join(DIST, file);
  const temporary = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** Builds the extension; gives the files that dist then holds for it. */
export async function buildExtension({ partial = false } = {}) {
  const missing = missingEntries();
  if (missing.length > 0 && !partial) throw new Error(`these entries do not exist: ${missing.join(', ')}`);
  for (const entry of missing) console.warn(`build: left out, because it does not exist: ${entry}`);
  const esbuild = await import('esbuild');
  const wanted = BUNDLES.filter(({ entry }) => !missing.includes(entry));
  const bundles = await Promise.all(wanted.map((each) => bundle(esbuild, each)));
  const files = {
    ...Object.fromEntries(bundles.map(({ file, text }) => [file, text])),
    'syntaxes/fefta.tmLanguage.json': readFileSync(join(ROOT, 'syntaxes/fefta.tmLanguage.json'), 'utf8'),
    'sample.json': sample(),
    'THIRD-PARTY-NOTICES.txt': notices(
      ROOT,
      bundles.flatMap(({ inputs }) => inputs),
    ),
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  return Object.keys(files).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildExtension({ partial: process.argv.includes('--partial') }).catch((error) => {
    // What is wrong with the sources has been said by esbuild itself.
    if (!Array.isArray(error.errors)) console.error(`build: ${error.message}`);
    process.exitCode = 1;
  });
}
