import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VSCODE } from './paths.ts';
import { end, run, start } from './processes.ts';
import { within } from './time.ts';
import { SETTINGS } from './vscode-settings.ts';

const MAIN = join(VSCODE, 'out/server-main.js');
/** Without a gallery nobody looks up extensions outside. */
const ENV = { EXTENSIONS_GALLERY: '{}' };

/** Installs a .vsix, as a user does, and gives the folder into which VS Code put it. */
export async function installExtension(vsix: string, data: string): Promise<string> {
  const args = [MAIN, '--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'];
  const { code, output } = await run(process.execPath, args, { env: ENV, limit: 60_000 });
  const folder = join(data, 'extensions');
  const [name] = code === 0 ? readdirSync(folder).filter((entry) => entry.startsWith('fefta.')) : [];
  if (!name) throw new Error(`VS Code could not install ${vsix}:\n${output}`);
  return join(folder, name);
}

export interface Server {
  /** Host and port, on loopback. */
  authority: string;
  stop(): void;
}

/** Starts VS Code's server on a free port. */
export async function startServer(data: string): Promise<Server> {
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(SETTINGS));
  const child = start(
    process.execPath,
    [
      MAIN,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', data, '--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'],
      // A built VS Code looks at extensionTestsPath in the URL only with the last one.
      ...['--disable-workspace-trust', '--enable-smoke-test-driver'],
    ],
    { env: ENV },
  );
  const listening = new Promise<string>((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer) => {
      log += chunk.toString('utf8');
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log}`)));
  });
  try {
    const port = await within(30_000, "VS Code's server", listening);
    return { authority: `127.0.0.1:${port}`, stop: () => end(child) };
  } catch (error) {
    end(child, 'SIGKILL');
    throw error;
  }
}
