import { CONFIG_NAME } from '@fefta/project';
import { matters, Project } from './project.ts';
import { asFolder, normalized, parentOf } from './uris.ts';

/** All workspaces of the session. A file belongs to the nearest folder upward that holds fefta.json, else to the folder that the client opened. */
export class Projects {
  private readonly projects = new Map<string, Project>();
  private readonly folders = new Set<string>();
  /** Files of the disk that matter, by URI. */
  private readonly known = new Set<string>();

  get all(): Project[] {
    return [...this.projects.values()];
  }

  get openFolders(): string[] {
    return [...this.folders];
  }

  addFolder(folder: string): void {
    this.folders.add(asFolder(folder));
  }

  /** Forgets a folder; gives the projects that are gone with it. */
  removeFolder(folder: string): Project[] {
    const root = asFolder(folder);
    this.folders.delete(root);
    const gone = this.all.filter((project) => project.root.startsWith(root) && !this.isInFolder(project.root));
    for (const project of gone) this.projects.delete(project.root);
    for (const uri of [...this.known]) if (!this.isInFolder(uri)) this.known.delete(uri);
    return gone;
  }

  /** Notes that files are there, and makes the projects that they call for. */
  note(uris: readonly string[]): string[] {
    const relevant = uris.map(normalized).filter(matters);
    for (const uri of relevant) this.known.add(uri);
    for (const uri of relevant) if (uri.endsWith(`/${CONFIG_NAME}`)) this.ensure(parentOf(uri));
    for (const uri of relevant) this.of(uri);
    return relevant;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** The files that were noted below a folder (or are it). */
  knownBelow(uri: string): string[] {
    const folder = asFolder(uri);
    return [...this.known].filter((each) => each === uri || each.startsWith(folder));
  }

  isKnown(uri: string): boolean {
    return this.known.has(uri);
  }

  get knownFiles(): string[] {
    return [...this.known];
  }

  /** The project of a file; made where there is none yet. A file outside every folder has its own folder for a workspace. */
  of(uri: string): Project {
    const found = this.find(uri);
    if (found) return found;
    const folder = [...this.folders].find((each) => uri.startsWith(each));
    return this.ensure(folder ?? parentOf(uri));
  }

  /** The innermost project that holds a file. */
  find(uri: string): Project | undefined {
    let best: Project | undefined;
    for (const project of this.projects.values()) {
      if (project.holds(uri) && (!best || project.root.length > best.root.length)) best = project;
    }
    return best;
  }

  /** Drops all projects; the folders stay. For a new start when a fefta.json comes or goes. */
  clear(): void {
    this.projects.clear();
    this.known.clear();
  }

  private ensure(root: string): Project {
    let project = this.projects.get(root);
    if (!project) this.projects.set(root, (project = new Project(root)));
    return project;
  }

  private isInFolder(uri: string): boolean {
    return [...this.folders].some((folder) => uri.startsWith(folder));
  }
}
