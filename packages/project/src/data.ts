import type { Finding } from '@fefta/language';
import { readText } from './decode.ts';
import { type FileEntry, fileFinding, isDataPath } from './entry.ts';
import { FILES } from './messages/files.ts';
import { baseName, folderOf, joinPath } from './paths.ts';

/** A place where a source names a data file. */
export interface DataName {
  name: string;
  /** From 0. */
  line: number;
}

/** The data files that one source names. */
export interface DataUse {
  uri: string;
  /** Of the source, relative to the root of the workspace. */
  path: string;
  names: readonly DataName[];
}

/** Which file each name means; `findings` are about names that mean two. */
export interface ResolvedData<File> {
  files: Map<string, File>;
  findings: Finding[];
}

export interface DataFiles {
  data: Map<string, string>;
  findings: Finding[];
}

/**
 * A code list names its data file so, an instrument the texts that are held of it; a match in a comment or text only means that one file more is
 * read.
 */
const DATA = /(?:\b(?:data|held)|データ|所蔵)\s*"[^"\n\r]+"(?:\s*[,、，]\s*"[^"\n\r]+")*/g;
const NAME = /"([^"\n\r]+)"/g;

/** The data files that a text names: all that the text has to be asked for when it changes. */
export function dataNames(text: string): DataName[] {
  return [...text.matchAll(DATA)].flatMap((match) =>
    [...match[0].matchAll(NAME)].map((name) => ({
      name: name[1] as string,
      line: text.slice(0, match.index + name.index).split(/\r\n|\r|\n/).length - 1,
    })),
  );
}

/** What the names mean: the file beside the source, or the one file of that name in the workspace. Reads nothing. */
export function resolveData<File extends { path: string; shown: string }>(
  uses: readonly DataUse[],
  files: readonly File[],
): ResolvedData<File> {
  const candidates = files.filter((file) => isDataPath(file.path));
  const resolved: ResolvedData<File> = { files: new Map(), findings: [] };
  for (const use of uses) for (const { name, line } of use.names) resolve(name, line, use, candidates, resolved);
  return resolved;
}

function resolve<File extends { path: string; shown: string }>(
  name: string,
  line: number,
  use: DataUse,
  candidates: readonly File[],
  { files, findings }: ResolvedData<File>,
): void {
  const [file, second] = meant(name, use.path, candidates);
  const known = files.get(name);
  if (!file || (file === known && !second)) return;
  const other = second ?? known;
  if (!other) files.set(name, file);
  else findings.push(fileFinding('data-ambiguous', use.uri, FILES.ambiguousData(name, file.shown, other.shown), line));
}

function meant<File extends { path: string }>(name: string, source: string, files: readonly File[]): File[] {
  const beside = joinPath(folderOf(source), name);
  const exact = files.filter((file) => file.path === beside);
  return exact.length > 0 ? exact : files.filter((file) => baseName(file.path) === baseName(name));
}

/** Reads the data files that the sources name. */
export function readDataFiles(
  sources: readonly { uri: string; path: string; text: string }[],
  files: readonly FileEntry[],
): DataFiles {
  const uses = sources.map(({ uri, path, text }) => ({ uri, path, names: dataNames(text) }));
  const resolved = resolveData(uses, files);
  const read: DataFiles = { data: new Map(), findings: resolved.findings };
  for (const [name, file] of resolved.files) {
    const text = readText(file);
    if (text.ok) read.data.set(name, text.text);
    else read.findings.push(text.finding);
  }
  return read;
}
