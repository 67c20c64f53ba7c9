import type { Finding, WorkspaceOptions } from '@fefta/language';
import { readText } from '../files/decode.ts';
import { type Listing, listDisk } from '../files/disk.ts';
import { type FileEntry, isSourcePath } from '../files/entry.ts';
import type { Config } from './config.ts';
import { readDataFiles } from './data.ts';
import type { Location } from './locate.ts';

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

/** Reads the whole workspace, or only the sources that were named (with the data of the whole workspace). */
export function loadLocation(location: Location, cwd: string, which: 'whole' | 'named'): Loaded {
  const listing = listDisk([...location.whole, ...(location.named ?? [])], location.root, cwd);
  const named = location.named && listDisk(location.named, location.root, cwd);
  const identities = new Set((named ?? listing).files.map((file) => file.identity));
  const isNamed = (file: FileEntry) => identities.has(file.identity);
  const chosen =
    named && which === 'named' ? { ...listing, findings: named.findings, unlisted: named.unlisted } : listing;
  return loadListing(chosen, location.config, isNamed, which);
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
