// Both servers as they would be shipped: one minified file each, made with the same flags.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ServerName } from './contender.ts';

const ENTRIES: Record<ServerName, string> = { ours: 'packages/server/src/node.ts', stock: 'bench/lsp/stock.ts' };

/** What the bundled CommonJS libraries expect to find. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

/** Bundles a server into the folder and gives the path of the file. */
export async function bundleServer(root: string, name: ServerName, folder: string): Promise<string> {
  if (!existsSync(join(root, ENTRIES[name]))) throw new Error(`there is no ${ENTRIES[name]}`);
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [ENTRIES[name]],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    logLevel: 'warning',
    banner: { js: BANNER },
  });
  return outfile;
}
