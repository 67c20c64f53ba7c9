import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from './manifest.ts';

const CALL = /\bl10n\s*\.\s*t\(\s*/g;
/** A text as first argument, or as `message` of an object. */
const LITERAL = /^(?:\{\s*message:\s*)?(?:'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\$])*)`)/;

/** The texts that a source hands to `vscode.l10n.t`, and the calls of which that cannot be seen. */
export function textsIn(source: string): { texts: string[]; unclear: string[] } {
  const texts: string[] = [];
  const unclear: string[] = [];
  for (const call of source.matchAll(CALL)) {
    const rest = source.slice(call.index + call[0].length);
    const literal = LITERAL.exec(rest);
    if (literal) texts.push(unescaped(literal[1] ?? literal[2] ?? literal[3] ?? ''));
    else unclear.push(rest.slice(0, 40));
  }
  return { texts, unclear };
}

const unescaped = (text: string) => text.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');

/** All sources of the extension, by path. */
export function sources(): [path: string, text: string][] {
  const folder = join(EXTENSION, 'src');
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
