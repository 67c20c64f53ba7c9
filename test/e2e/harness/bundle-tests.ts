import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { E2E, FIXTURE, MISSPELT, ROOT } from './paths.ts';

/** The rules as data, for a host that has no disk: path → text. */
function rules(): Record<string, string> {
  const files = readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' }).map((name) => join(FIXTURE, name));
  return Object.fromEntries(
    files
      .filter((file) => statSync(file).isFile())
      .map((file) => [relative(FIXTURE, file), readFileSync(file, 'utf8')]),
  );
}

/** `import … from 'mocha'` means the Mocha that runs in the host. Its script says it is a module, but is none: it would replace what the tests export. */
const mocha: Plugin = {
  name: 'mocha',
  setup(bundle) {
    bundle.onResolve({ filter: /^mocha$/ }, () => ({ path: join(E2E, 'host/mocha.ts') }));
    bundle.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: 'mocha', namespace: 'script' }));
    bundle.onLoad({ filter: /.*/, namespace: 'script' }, () => ({
      contents: readFileSync(join(ROOT, 'node_modules/mocha/mocha.js'), 'utf8'),
    }));
  },
};

/** Puts the rules in the place of their declaration. */
const data: Plugin = {
  name: 'rules',
  setup(bundle) {
    bundle.onLoad({ filter: /\/host\/rules-data\.ts$/ }, () => {
      const misspelt = readFileSync(MISSPELT, 'utf8');
      return { contents: `export const RULES = ${JSON.stringify(rules())}, MISSPELT = ${JSON.stringify(misspelt)};` };
    });
  },
};

/** Makes one script of the tests of a host, with Mocha inside, and gives its path in the folder. */
export async function bundleTests(host: 'node' | 'web', folder: string, grep: string): Promise<string> {
  // The web host loads only .js; for Node the name says that it is no module.
  const outfile = join(folder, host === 'node' ? 'node.cjs' : 'web.js');
  await build({
    entryPoints: [join(E2E, host, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { GREP: JSON.stringify(grep), ...(host === 'web' ? { global: 'globalThis' } : {}) },
    plugins: [mocha, data],
    logLevel: 'warning',
  });
  return outfile;
}
