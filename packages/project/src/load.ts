import type { Finding, WorkspaceOptions } from '@fefta/language';
import type { Config } from './config.ts';
import { readDataFiles } from './data.ts';
import { readText } from './decode.ts';
import { type FileEntry, isSourcePath } from './entry.ts';

/** The sources and data files of a workspace, not yet read, and what could not be listed. */
export interface Listing {
  files: FileEntry[];
  findings: Finding[];
  /** Paths to show of what could not be listed, by URI. */
  unlisted: ReadonlyMap<string, string>;
}

export interface LoadedSource {
  uri: string;
  text: string;
  /** Relative to the root of the workspace. */
  path: string;
  shown: string;
}

/** The sources of a command, read, and what could not be. */
export interface Loaded {
  sources: LoadedSource[];
  findings: Finding[];
  options: WorkspaceOptions;
  config: Config;
  /** URIs of the files that the person named; all of them when none was. */
  named: ReadonlySet<string>;
  /** Paths to show, by URI: of sources and of what could not be read. */
  shown: ReadonlyMap<string, string>;
}

/** Reads what was listed, on the disk or in a revision. */
export function loadListing(
  { files, findings, unlisted }: Listing,
  config: Config,
  isNamed: (file: FileEntry) => boolean = () => true,
  which: 'whole' | 'named' = 'whole',
): Loaded {
  const wanted = files.filter((file) => isSourcePath(file.path) && (which === 'whole' || isNamed(file)));
  const sources: LoadedSource[] = [];
  const unread: Finding[] = [];
  for (const file of wanted) {
    const reading = readText(file);
    if (reading.ok) sources.push({ uri: file.uri, text: reading.text, path: file.path, shown: file.shown });
    else unread.push(reading.finding);
  }
  const data = readDataFiles(sources, files);
  return {
    sources,
    findings: [...findings, ...unread, ...data.findings],
    options: { requiredLanguages: config.requiredLanguages, checks: config.checks, data: data.data },
    config,
    named: new Set([...files.filter(isNamed).map((file) => file.uri), ...unlisted.keys()]),
    shown: new Map([...unlisted, ...files.map(({ uri, shown }) => [uri, shown] as const)]),
  };
}
