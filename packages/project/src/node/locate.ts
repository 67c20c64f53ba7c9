import { existsSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { CONFIG_NAME, type Config, DEFAULT_CONFIG, readConfig } from '../config.ts';
import { isSourcePath } from '../entry.ts';
import { CONFIG } from '../messages/config.ts';
import { FILES } from '../messages/files.ts';
import { errorCode, fail, ok, type Problem, type Result } from '../result.ts';
import { diskFile, shownPath } from './disk-file.ts';

/** Where the sources of a command are. */
export interface Location {
  root: string;
  config: Config;
  /** Absolute files and folders that make up the workspace. */
  whole: string[];
  /** Those that the person named; undefined for the whole workspace. */
  named?: string[];
}

export type Located = { ok: true; location: Location } | { ok: false; problems: Problem[] };

/** Finds the workspace of the paths that were named, or of the current folder. */
export function locate(paths: readonly string[], cwd: string): Located {
  const targets: { path: string; stats: Stats; root?: string }[] = [];
  for (const written of paths.length > 0 ? paths : ['.']) {
    const found = target(written, cwd);
    if (!found.ok) return { ok: false, problems: [found.problem] };
    targets.push({ ...found.value, root: findRoot(folderOf(found.value)) });
  }
  const first = targets[0] as (typeof targets)[number];
  const other = targets.find((each) => each.root !== first.root);
  if (other) {
    const shown = (path: string) => shownPath(path, cwd);
    return { ok: false, problems: [FILES.manyWorkspaces(shown(first.path), shown(other.path))] };
  }
  const named = targets.map((each) => each.path);
  if (first.root === undefined) {
    const root = folderOf(first);
    return { ok: true, location: { root, config: DEFAULT_CONFIG, whole: named, named } };
  }
  const isWhole = paths.length === 0 || named.includes(first.root);
  return configured(first.root, isWhole ? undefined : named, cwd);
}

function target(written: string, cwd: string): Result<{ path: string; stats: Stats }> {
  const path = resolve(cwd, written);
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return ok({ path, stats });
    if (!stats.isFile()) return fail(FILES.pathSpecial(written));
    return isSourcePath(path) ? ok({ path, stats }) : fail(FILES.notSource(written));
  } catch (error) {
    return fail(FILES.pathMissing(written, errorCode(error)));
  }
}

function folderOf({ path, stats }: { path: string; stats: Stats }): string {
  return stats.isDirectory() ? path : dirname(path);
}

/** The nearest folder from this one upward that holds fefta.json. */
export function findRoot(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, CONFIG_NAME))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function configured(root: string, named: string[] | undefined, cwd: string): Located {
  const file = diskFile(join(root, CONFIG_NAME), cwd);
  const parsed = readConfig(file);
  if (!parsed.ok) return parsed;
  const folders = parsed.config.folders.map((folder) => ({ folder, path: resolve(root, folder) }));
  const outside = folders.filter(({ path }) => !isWithin(path, root) || !isFolder(path));
  if (outside.length > 0)
    return { ok: false, problems: outside.map(({ folder }) => CONFIG.folder(file.shown, folder)) };
  return { ok: true, location: { root, config: parsed.config, whole: folders.map(({ path }) => path), named } };
}

/** Is the path the folder itself or something in it? */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
