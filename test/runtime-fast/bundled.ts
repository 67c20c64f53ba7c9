import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { RUNTIME_NAME } from '../../packages/runtime/src/generate/module.ts';

const SOURCE = join(import.meta.dirname, '../../packages/runtime/src');

/** A file of the runtime with all that it imports, as one script for any platform. */
export function bundled(file: string, globalName = RUNTIME_NAME): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(SOURCE, file)],
    bundle: true,
    format: 'iife',
    globalName,
    platform: 'neutral',
    target: 'es2023',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** What generateModule takes as `runtimeSource`. */
export const runtimeSource = (): string => bundled('generate/support.ts');
