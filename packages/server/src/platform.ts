/** What the server needs of the machine it runs on. */
export interface Platform {
  /** The files of this machine's disk; undefined in a browser. */
  disk?: FileSource;
  /** Makes the store of the persisted index in a folder; undefined in a browser. */
  openCache?(folder: string): CacheStore;
  /** Stands for the build of the server that runs: what another build kept is of no use. */
  build?: string;
  /** SHA-256 as hexadecimal digits, where the platform is faster at it than the bundle's own. */
  digest?(text: string): string;
  /** Reads the files of folders at revisions of their repositories; undefined in a browser. */
  revisions?: RevisionSource;
  /** Lets waiting messages be read: resolves after pending input had its turn. */
  breathe(): Promise<void>;
}

/** Where the files of a workspace come from: the disk, or a client that serves them. Never throws. */
export interface FileSource {
  /** URIs of the sources, data files and fefta.json below a folder. */
  list(folder: string): Promise<string[]>;
  /** The bytes of a file; undefined if it is gone or cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
}

/** A place for texts that are kept between starts. Never throws: what cannot be read or written is not there. */
export interface CacheStore {
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
}

/** Where earlier states of a workspace come from. Never throws: what keeps it from answering is said. */
export interface RevisionSource {
  /** What stands for the state of the folder (a URI) at the revision. */
  find(folder: string, revision: string): Promise<Revision | RevisionProblem>;
  /** The files below the folder that matter to fefta, by their paths. */
  read(folder: string, revision: Revision): Promise<ReadonlyMap<string, Uint8Array> | RevisionProblem>;
}

export interface Revision {
  id: string;
}

/** no-git: there is no Git to ask; unknown: no such revision, or the folder is in no repository. */
export interface RevisionProblem {
  problem: 'no-git' | 'unknown' | 'failed';
  /** What Git said. */
  detail: string;
}
