import { posix } from 'node:path';
import type { Finding } from '@fefta/language';
import { readText } from '../files/decode.ts';
import { type FileEntry, fileFinding, isDataPath } from '../files/entry.ts';
import { FILES } from '../messages/files.ts';
import type { LoadedSource } from './load.ts';

export interface DataFiles {
  data: Map<string, string>;
  findings: Finding[];
}

/** A code list names its data file so; a match in a comment or text only means that one file more is read. */
const DATA = /(?:\bdata|データ)\s*"([^"\n\r]+)"/g;

/** Reads the data files that the sources name: beside the source, or the one file of that name in the workspace. */
export function readDataFiles(sources: readonly LoadedSource[], files: readonly FileEntry[]): DataFiles {
  const finder = new DataFinder(files.filter((file) => isDataPath(file.path)));
  for (const source of sources) {
    for (const match of source.text.matchAll(DATA)) finder.find(match[1] as string, source, match.index);
  }
  return { data: finder.data, findings: finder.findings };
}

class DataFinder {
  readonly data = new Map<string, string>();
  readonly findings: Finding[] = [];
  private readonly found = new Map<string, FileEntry>();
  private readonly files: readonly FileEntry[];

  constructor(files: readonly FileEntry[]) {
    this.files = files;
  }

  find(name: string, source: LoadedSource, offset: number): void {
    const [file, second] = this.candidates(name, source.path);
    const known = this.found.get(name);
    if (!file || (file === known && !second)) return;
    const other = second ?? known;
    if (other) this.report(name, file, other, source, offset);
    else this.read(name, file);
  }

  private candidates(name: string, sourcePath: string): FileEntry[] {
    const beside = posix.join(posix.dirname(sourcePath), name);
    const exact = this.files.filter((file) => file.path === beside);
    return exact.length > 0 ? exact : this.files.filter((file) => posix.basename(file.path) === posix.basename(name));
  }

  private read(name: string, file: FileEntry): void {
    this.found.set(name, file);
    const text = readText(file);
    if (text.ok) this.data.set(name, text.text);
    else this.findings.push(text.finding);
  }

  private report(name: string, file: FileEntry, other: FileEntry, source: LoadedSource, offset: number): void {
    const line = source.text.slice(0, offset).split(/\r\n|\r|\n/).length - 1;
    const message = FILES.ambiguousData(name, file.shown, other.shown);
    this.findings.push(fileFinding('data-ambiguous', source.uri, message, line));
  }
}
