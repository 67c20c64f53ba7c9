import type { FileEntry } from '../entry.ts';
import { type Loaded, loadListing } from '../load.ts';
import { listDisk } from './disk.ts';
import type { Location } from './locate.ts';

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
