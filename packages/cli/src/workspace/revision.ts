import {
  byPath,
  CONFIG_NAME,
  DEFAULT_CONFIG,
  type FileEntry,
  isBelow,
  isDataPath,
  isSkipped,
  isSourcePath,
  type Loaded,
  loadListing,
  MAX_BYTES,
  type Problem,
  readConfig,
  readText,
  tooLarge,
} from '@fefta/project';
import { findObject, type GitBlob, listTree, readBlobs } from '../files/git.ts';

/** A folder of sources at a revision, or the text of a file. */
export type Revision =
  | { ok: true; kind: 'sources'; loaded: Loaded }
  | { ok: true; kind: 'text'; text: string }
  | { ok: false; problems: Problem[] };

/** Reads REF:PATH from the Git repository of the current folder. */
export function readRevision(spec: string, cwd: string): Revision {
  const object = findObject(spec, cwd);
  if (!object.ok) return { ok: false, problems: [object.problem] };
  if (object.value.type === 'blob') return readFile(object.value.id, spec, cwd);
  const tree = listTree(object.value, spec, cwd);
  if (!tree.ok) return { ok: false, problems: [tree.problem] };
  const blobs = tree.value.filter(({ path }) => matters(path));
  const read = readBlobs(
    blobs.filter(isReadable).map(({ id }) => id),
    spec,
    cwd,
  );
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const contents = new Map(blobs.filter(isReadable).map(({ id }, index) => [id, read.value[index] as Uint8Array]));
  return assemble(blobs.map((blob) => entry(blob, spec, contents.get(blob.id))));
}

function readFile(id: string, spec: string, cwd: string): Revision {
  const read = readBlobs([id], spec, cwd);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const text = readText(entry({ path: '', id, size: 0 }, spec, read.value[0]));
  if (text.ok) return { ok: true, kind: 'text', text: text.text };
  return { ok: false, problems: [{ code: text.finding.code, message: text.finding.message }] };
}

function assemble(files: FileEntry[]): Revision {
  const file = files.find(({ path }) => path === CONFIG_NAME);
  const read = file ? readConfig(file) : ({ ok: true, config: DEFAULT_CONFIG } as const);
  if (!read.ok) return read;
  const inFolders = files.filter(({ path }) => read.config.folders.some((folder) => isBelow(path, folder)));
  return {
    ok: true,
    kind: 'sources',
    loaded: loadListing({ files: inFolders.sort(byPath), findings: [], unlisted: new Map() }, read.config),
  };
}

const isReadable = (blob: GitBlob): boolean => blob.size <= MAX_BYTES;

function matters(path: string): boolean {
  if (path === CONFIG_NAME) return true;
  return (isSourcePath(path) || isDataPath(path)) && !path.split('/').some(isSkipped);
}

function entry({ path, id, size }: GitBlob, spec: string, bytes: Uint8Array | undefined): FileEntry {
  const shown = path === '' ? spec : `${spec.replace(/\/$/, '')}/${path}`;
  const uri = `git:///${id}/${path.split('/').map(encodeURIComponent).join('/')}`;
  return {
    path,
    uri,
    identity: path,
    shown,
    read: () => (bytes ? { ok: true, bytes } : { ok: false, finding: tooLarge(uri, size) }),
  };
}
