import { createFeftaServices, type DocumentMemory, hashOf } from '@fefta/language';
import type { CacheStore } from '../platform.ts';
import { VERSION } from '../version.ts';
import type { Host } from './host.ts';
import { readIndex, writeIndex } from './index-text.ts';
import type { Project } from './project.ts';

/** So long nothing may have happened before the index is written, in milliseconds. */
const QUIET = 4000;
/** It is written again at most so often; what was found since is written at the end of the session. */
const AGAIN = 300_000;

let grammar: string | undefined;

/** Stands for the grammar: an index made with another one is of no use. */
function grammarHash(): string {
  if (grammar === undefined) {
    const { fefta } = createFeftaServices();
    grammar = String(hashOf(fefta.serializer.JsonSerializer.serialize(fefta.Grammar, { space: 0 })));
  }
  return grammar;
}

/** Keeps what was found between sessions, one file for each workspace. Whatever is wrong with a file, it is as if there were none. */
export class IndexKeeper {
  private readonly host: Host;
  private readonly written = new Map<string, unknown>();
  private last = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.host = host;
  }

  /** What is known of a project from earlier sessions. */
  async read(project: Project): Promise<DocumentMemory[] | undefined> {
    const text = await this.store()?.read(fileOf(project));
    return text === undefined ? undefined : readIndex(text, this.madeFor(project));
  }

  /** Writes soon, if nothing happens until then. */
  schedule(): void {
    clearTimeout(this.timer);
    if (!this.store() || performance.now() - this.last < AGAIN) return;
    this.timer = setTimeout(() => void this.write(), QUIET);
  }

  /**
   * Writes the index of every project that has changed since it was written last, giving waiting messages their turn. One writing after
   * the other: the session must not end in the middle of one that has begun.
   */
  write(): Promise<void> {
    clearTimeout(this.timer);
    this.writing = this.writing
      .then(() => this.writeChanged())
      .catch((error: unknown) => this.host.connection.console.error(`fefta: ${String(error)}`));
    return this.writing;
  }

  private async writeChanged(): Promise<void> {
    const store = this.store();
    if (!store || this.host.isBusy) return;
    this.last = performance.now();
    for (const project of this.host.projects.all) {
      const { workspace, unchecked } = project.live;
      if (unchecked.length > 0 || this.written.get(project.root) === workspace) continue;
      const memories: DocumentMemory[] = [];
      await this.host.inSteps(gather(project.live.memories(), memories));
      if (project.live.workspace !== workspace) return;
      this.written.set(project.root, workspace);
      await store.write(fileOf(project), writeIndex(this.madeFor(project), memories));
    }
  }

  private store(): CacheStore | undefined {
    const { options, settings, platform } = this.host;
    if (!options.cacheFolder || !settings.index.enable) return undefined;
    return platform.openCache?.(options.cacheFolder);
  }

  private madeFor({ live: { workspace } }: Project): string {
    const { requiredLanguages, checks, data } = workspace.options;
    const options = JSON.stringify([requiredLanguages, checks, [...data].map(([name, text]) => [name, hashOf(text)])]);
    return [VERSION, this.host.platform.build ?? '', grammarHash(), hashOf(options)].join(' ');
  }
}

function* gather(memories: Iterable<DocumentMemory>, into: DocumentMemory[]): Generator<void> {
  for (const memory of memories) {
    into.push(memory);
    yield;
  }
}

function fileOf({ root }: Project): string {
  return `index-${hashOf(root).toString(36)}.json`;
}
