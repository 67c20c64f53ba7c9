import type { Loaded, Problem } from '@fefta/project';
import { loadLocation, locate } from '@fefta/project/node';
import type { Context } from '../context.ts';
import { FILES } from '../messages/files.ts';

export type Opened = { ok: true; loaded: Loaded } | { ok: false; problems: Problem[] };

/** Finds and reads the sources that a command works on. */
export function openWorkspace(paths: readonly string[], { cwd }: Context, which: 'whole' | 'named'): Opened {
  const located = locate(paths, cwd);
  if (!located.ok) return located;
  const loaded = loadLocation(located.location, cwd, which);
  const isEmpty = loaded.sources.length === 0 && loaded.findings.length === 0;
  if (isEmpty) return { ok: false, problems: [FILES.noSources(paths.join(' ') || '.')] };
  return { ok: true, loaded };
}
