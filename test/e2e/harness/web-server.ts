import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { VSCODE } from './paths.ts';
import type { Server } from './server.ts';
import { PATHS, webPage } from './web-page.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The package's page always has a server behind it. These two places of the workbench are put back to what VS Code itself has. */
const RESTORED: readonly [RegExp, string][] = [
  [/,remoteAuthority:location\.host/, ''],
  [
    /userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/,
    'userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}',
  ],
];

function withoutServer(workbench: string): string {
  return RESTORED.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`the workbench of this VS Code does not hold ${from}`);
    return text.replace(from, to);
  }, workbench);
}

/** The file that a path of the page stands for; the tests lie inside the extension's folder only for the page. */
function fileOf(path: string, extension: string, tests: string): string | undefined {
  if (path === PATHS.tests) return tests;
  const roots = { [PATHS.vscode]: VSCODE, [PATHS.extension]: extension };
  for (const [prefix, root] of Object.entries(roots))
    if (path.startsWith(`${prefix}/`)) return join(root, normalize(path.slice(prefix.length)));
  return undefined;
}

async function content(file: string): Promise<Buffer | string | undefined> {
  try {
    const bytes = await readFile(file);
    return file.endsWith('/code/browser/workbench/workbench.js') ? withoutServer(bytes.toString('utf8')) : bytes;
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Serves VS Code as plain files, with no server of its own, and the extension and its tests beside it. */
export async function startWebServer(extension: string, tests: string): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const authority = request.headers.host ?? '';
    const path = decodeURIComponent(new URL(request.url ?? '/', `http://${authority}`).pathname);
    if (path === '/') return response.setHeader('content-type', 'text/html').end(webPage(authority));
    const file = fileOf(path, extension, tests);
    const body = file && (await content(file));
    if (body === undefined || !file) return response.writeHead(404).end('not found');
    return response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`web server: ${error.message}`);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { authority: `127.0.0.1:${port}`, stop };
}
