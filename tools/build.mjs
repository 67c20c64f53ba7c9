// Bundles the command line into one file. The result is put in place at once, so that nobody runs half of it.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUTPUT = join(ROOT, 'packages/cli/dist/fefta.mjs');

/** What the bundled CommonJS libraries expect to find. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

const COMMON = { absWorkingDir: ROOT, bundle: true, write: false, logLevel: 'warning', target: 'es2023' };

/** The part of the runtime that a module made by `compile --target js` carries along, as a script. */
async function runtimeSource(esbuild) {
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    entryPoints: ['packages/runtime/src/generate/support.ts'],
    platform: 'neutral',
    format: 'iife',
    globalName: 'feftaRuntime',
  });
  return outputFiles[0].text;
}

/** Builds `fefta` and gives the path of the file. */
export async function build() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    ...COMMON,
    entryPoints: ['packages/cli/src/main.ts'],
    platform: 'node',
    format: 'esm',
    // A native library; `fefta impact` loads it where it lies.
    external: ['@duckdb/node-api'],
    target: 'node22',
    legalComments: 'eof',
    banner: { js: BANNER },
    define: { RUNTIME_SOURCE: JSON.stringify(await runtimeSource(esbuild)) },
  });
  mkdirSync(dirname(OUTPUT), { recursive: true });
  const temporary = `${OUTPUT}.${process.pid}`;
  writeFileSync(temporary, outputFiles[0].contents);
  renameSync(temporary, OUTPUT);
  return OUTPUT;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch((error) => {
    // What is wrong with the sources has been said by esbuild itself.
    if (!Array.isArray(error.errors)) console.error(`build: ${error.message}`);
    process.exitCode = 1;
  });
}
