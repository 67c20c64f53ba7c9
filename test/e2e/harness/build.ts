import { existsSync } from 'node:fs';
import { ROOT, VSIX } from './paths.ts';
import { run } from './processes.ts';

async function npmRun(script: string): Promise<void> {
  const { code, output } = await run('npm', ['run', '--silent', script], { cwd: ROOT, limit: 180_000 });
  if (code !== 0) throw new Error(`npm run ${script} failed:\n${output}`);
}

/** Builds the command line and the extension, and gives the path of the packaged extension. */
export async function buildAll(): Promise<string> {
  await npmRun('build');
  await npmRun('package:extension');
  if (!existsSync(VSIX)) throw new Error(`npm run package:extension made no ${VSIX}`);
  return VSIX;
}
