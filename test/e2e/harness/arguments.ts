import { parseArgs } from 'node:util';
import { VSIX } from './paths.ts';

export interface Arguments {
  /** Names of the parts to run. */
  parts: string[];
  grep: string;
  /** A packaged extension to test instead of building one. */
  vsix: string | undefined;
  verbose: boolean;
}

export const USAGE = `usage: npm run test:e2e -- [node|web|screen|nvim|emacs …] [--grep REGEXP] [--no-build | --vsix FILE] [--verbose]
  without names all parts run; --no-build tests what was built last`;

/** Reads the arguments; undefined if they make no sense. */
export function readArguments(known: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        grep: { type: 'string', default: '' },
        vsix: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
    if (positionals.some((name) => !known.includes(name))) return undefined;
    const parts = positionals.length > 0 ? positionals : [...known];
    const vsix = values.vsix ?? (values['no-build'] ? VSIX : undefined);
    return { parts, grep: values.grep, vsix, verbose: values.verbose };
  } catch {
    // An option that does not exist, or lacks its value.
    return undefined;
  }
}
