import type { Finding } from '@fefta/language';
import { CONFIG_NAME } from '@fefta/project';
import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { FileSource } from '../platform.ts';
import { isWanted } from './files.ts';
import type { Host } from './host.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { asFolder, normalized, parentOf } from './uris.ts';

/** So many files are read at a time. */
const AT_ONCE = 32;

function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}

export type Told = (done: number, total: number) => void;

/** Keeps the projects in step with the files of the folders. */
export class FilesInStep {
  private readonly host: Host;
  private readonly files: () => FileSource;
  private readonly index: IndexKeeper;
  /** Told of findings that are known before anything was parsed. */
  onKnown: (uri: string, findings: readonly Finding[]) => void = () => undefined;

  constructor(host: Host, files: () => FileSource, index: IndexKeeper) {
    this.host = host;
    this.files = files;
    this.index = index;
  }

  /** Reads every folder anew, and the open documents into it. */
  async loadAll(told: Told = () => undefined): Promise<void> {
    const { projects } = this.host;
    projects.clear();
    for (const folder of projects.openFolders) await this.loadFolder(folder, told);
    await this.takeOpen();
    await this.takeIn(told);
  }

  /** Brings the projects up to what was read, a little at a time. */
  private async takeIn(told: Told): Promise<void> {
    for (const project of this.host.projects.all) {
      const total = 2 * project.waiting;
      let done = 0;
      project.takeOptions();
      const memories = (await this.index.read(project)) ?? [];
      if (project.isJustAs(memories)) for (const { uri, findings } of memories) this.onKnown(uri, findings);
      await this.host.inSteps(project.flushing(), () => told(Math.min(++done, total), total));
      if (memories.length > 0) await this.host.inSteps(project.live.restoring(memories));
    }
  }

  async loadFolder(folder: string, told: Told = () => undefined): Promise<void> {
    await this.takeAll(this.host.projects.note(await this.files().list(folder)), told);
  }

  /** Reads files, some at a time. */
  private async takeAll(uris: readonly string[], told: Told = () => undefined): Promise<void> {
    let done = 0;
    for (let at = 0; at < uris.length; at += AT_ONCE) {
      const some = uris.slice(at, at + AT_ONCE);
      await Promise.all(some.map((uri) => this.take(uri)));
      told((done += some.length), uris.length);
    }
  }

  /** Takes in what the client says of the disk: of files, and of folders with all that is in them. */
  async changed(events: readonly FileEvent[]): Promise<void> {
    const gone = events.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => normalized(uri));
    const here = await this.filesOf(events.filter(({ type }) => type !== FileChangeType.Deleted));
    // It says which files belong to the workspace at all.
    if ([...gone.flatMap((uri) => [uri, ...this.host.projects.knownBelow(uri)]), ...here].some(isConfig)) {
      await this.loadAll();
      return;
    }
    for (const uri of gone) this.deleted(uri);
    await this.takeAll(this.host.projects.note(here));
  }

  /** The files that have come or changed; a folder that has come brings its own. */
  private async filesOf(events: readonly FileEvent[]): Promise<string[]> {
    const uris: string[] = [];
    for (const { uri, type } of events) {
      const folder = this.host.projects.openFolders.find((each) => normalized(uri).startsWith(each));
      if (folder === undefined) continue;
      if (isWanted(folder, normalized(uri))) uris.push(normalized(uri));
      else if (type === FileChangeType.Created) {
        const inside = (await this.files().list(uri)).map(normalized);
        uris.push(...inside.filter((each) => isWanted(folder, each)));
      }
    }
    return uris;
  }

  /** A file, or a folder with all in it, is gone; what is open stays as the editor has it. */
  private deleted(uri: string): void {
    const { projects, open } = this.host;
    for (const each of projects.knownBelow(uri)) {
      projects.forget(each);
      if (!open.get(each)) projects.find(each)?.setFile(each, undefined);
    }
  }

  /** Reads a file of the disk into its project, unless an editor has it open. */
  async take(uri: string): Promise<void> {
    const bytes = await this.files().read(uri);
    const project = this.host.projects.of(uri);
    if (uri === `${project.root}${CONFIG_NAME}`) project.setConfig(bytes);
    else if (!this.host.open.get(uri)) project.setFile(uri, bytes);
  }

  /** A document was opened: it may lie outside every folder, in a workspace of its own on the disk. */
  async opened(uri: string): Promise<void> {
    const { projects, open } = this.host;
    if (!projects.find(uri)) await this.loadWorkspaceOf(uri);
    const text = open.get(uri)?.text.getText();
    if (text !== undefined) projects.of(uri).setSource(uri, text);
  }

  /** An editor let go of a document: what the disk holds counts again. */
  async closed(uri: string): Promise<void> {
    const { projects } = this.host;
    if (projects.isKnown(uri)) await this.take(uri);
    else projects.find(uri)?.remove(uri);
  }

  private async takeOpen(): Promise<void> {
    for (const uri of this.host.open.uris) await this.opened(uri);
  }

  /** The nearest folder upward with fefta.json is read whole, as if it had been opened. */
  private async loadWorkspaceOf(uri: string): Promise<void> {
    for (let folder = parentOf(uri); folder.length > 'file:///'.length; folder = parentOf(folder)) {
      const config = await this.files().read(`${folder}${CONFIG_NAME}`);
      if (!config) continue;
      this.host.projects.addFolder(asFolder(folder));
      await this.loadFolder(asFolder(folder));
      return;
    }
  }
}
