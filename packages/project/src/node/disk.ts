import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '@fefta/language';
import { byPath, type FileEntry, fileFinding, isDataPath, isSkipped, isSourcePath } from '../entry.ts';
import type { Listing } from '../load.ts';
import { FILES } from '../messages/files.ts';
import { errorCode } from '../result.ts';
import { diskFile, shownPath } from './disk-file.ts';

/** Lists what stands in files and folders, each once however many links lead to it. Never throws. */
export function listDisk(paths: readonly string[], root: string, cwd: string): Listing {
  const lister = new Lister(root, cwd);
  for (const path of paths) lister.add(path);
  return { files: lister.files.sort(byPath), findings: lister.findings, unlisted: lister.unlisted };
}

class Lister {
  readonly files: FileEntry[] = [];
  readonly findings: Finding[] = [];
  readonly unlisted = new Map<string, string>();
  private readonly seen = new Set<string>();
  private readonly root: string;
  private readonly cwd: string;

  constructor(root: string, cwd: string) {
    this.root = root;
    this.cwd = cwd;
  }

  add(path: string): void {
    try {
      const stats = statSync(path);
      const isFolder = stats.isDirectory();
      if (!isFolder && !(stats.isFile() && (isSourcePath(path) || isDataPath(path)))) return;
      const real = realpathSync(path);
      if (this.seen.has(real)) return;
      this.seen.add(real);
      if (isFolder) this.addFolder(path);
      else this.files.push(diskFile(path, this.cwd, { root: this.root, identity: real }));
    } catch (error) {
      const uri = pathToFileURL(path).href;
      const shown = shownPath(path, this.cwd);
      this.unlisted.set(uri, shown);
      this.findings.push(fileFinding('file-unreadable', uri, FILES.unreadable(shown, errorCode(error))));
    }
  }

  private addFolder(folder: string): void {
    const children = readdirSync(folder, { withFileTypes: true }).filter(mayMatter);
    children.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const child of children) this.add(join(folder, child.name));
  }
}

/** Saves asking the file system about files that are of no concern. */
function mayMatter(child: Dirent): boolean {
  if (isSkipped(child.name)) return false;
  return child.isDirectory() || child.isSymbolicLink() || isSourcePath(child.name) || isDataPath(child.name);
}
