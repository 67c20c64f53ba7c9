import type { Finding } from '@fefta/language';
import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../convert/diagnostics.ts';
import { type Language, type Status, StatusChanged } from '../protocol.ts';
import { ask } from './ask.ts';
import { type Host, SLICE } from './host.ts';
import type { Project } from './project.ts';

interface Published {
  findings: readonly Finding[];
  version: number | undefined;
  language: Language;
}

const NOTHING: readonly Finding[] = [];

/** Findings that were worked out anew may be equal all the same. */
function isSame(a: Published, b: Published): boolean {
  if (a.version !== b.version || a.language !== b.language) return false;
  return a.findings === b.findings || JSON.stringify(a.findings) === JSON.stringify(b.findings);
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Checks what has changed, open documents first, and publishes what changed in the findings. */
export class Checking {
  private readonly host: Host;
  private readonly published = new Map<string, Published>();
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private lastState: Status['state'] | undefined;
  /** Called when nothing is left to check. */
  onSettled: () => void = () => undefined;

  constructor(host: Host) {
    this.host = host;
  }

  /** Asks for checking soon; many requests become one run. */
  schedule(): void {
    this.again = true;
    this.running ??= this.run()
      .catch((error: unknown) => this.host.connection.console.error(`fefta: ${told(error)}`))
      .finally(() => {
        this.running = undefined;
      });
  }

  /** The client is about to leave: nothing more is checked or sent. */
  stop(): void {
    this.stopped = true;
  }

  /** Resolves when everything that is known by now has been checked. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    const { host } = this;
    while (this.again && !this.stopped) {
      this.again = false;
      await host.quiet();
      await host.platform.breathe();
      if (this.stopped) return;
      if (this.again || host.isBusy) {
        this.again = true;
        continue;
      }
      for (const project of host.projects.all) project.flush();
      await this.checkAll();
    }
    if (this.stopped) return;
    this.tell('ready');
    this.onSettled();
  }

  /** Open documents first, the one that was changed last before all others. Stops when something has changed. */
  private async checkAll(): Promise<void> {
    const { host } = this;
    const open = host.open.uris.sort((a, b) => Number(b === host.lastChanged) - Number(a === host.lastChanged));
    const all = [...open, ...host.projects.all.flatMap((project) => this.rest(project))];
    let since = performance.now();
    for (const uri of new Set(all)) {
      const steps = host.projects.find(uri)?.live.checking(uri) ?? [];
      for (const _ of steps) {
        if (performance.now() - since < SLICE) continue;
        this.tell('checking');
        await host.platform.breathe();
        if (this.stopped) return;
        if (this.again || host.isBusy) {
          this.again = true;
          return;
        }
        since = performance.now();
      }
      this.publish(uri);
    }
    for (const uri of this.published.keys()) if (!host.projects.find(uri)) this.withdraw(uri);
  }

  /** Documents that are not open, and files that cannot be read. */
  private rest(project: Project): string[] {
    const documents = project.live.workspace.documents.map((each) => each.uri);
    return [...new Set([...documents, ...project.oddFiles, ...this.publishedIn(project)])];
  }

  private publishedIn(project: Project): string[] {
    return [...this.published.keys()].filter((uri) => this.host.projects.find(uri) === project);
  }

  private publish(uri: string): void {
    const project = this.host.projects.find(uri);
    if (project) this.publishFindings(uri, project.shown(uri));
  }

  /** Tells the client of findings, if they are others than it knows. */
  publishFindings(uri: string, findings: readonly Finding[]): void {
    const { host } = this;
    const opened = host.open.get(uri);
    if (host.options.diagnostics === 'pull') return;
    const shown = opened || host.settings.diagnostics.workspace ? findings : NOTHING;
    const now: Published = { findings: shown, version: opened?.text.version, language: host.language };
    const before = this.published.get(uri);
    if (shown.length === 0 && !opened) {
      if (before) this.withdraw(uri);
    } else if (!before || !isSame(before, now)) {
      this.published.set(uri, now);
      const diagnostics = shown.map((finding) => toDiagnostic(finding, host.language));
      this.send(host.open.spelled(uri), diagnostics, now.version);
    }
  }

  private withdraw(uri: string): void {
    this.published.delete(uri);
    this.send(this.host.open.spelled(uri), [], undefined);
  }

  private send(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    void ask(this.host.connection, () => this.host.connection.sendDiagnostics(params));
  }

  private tell(state: Status['state']): void {
    if (this.lastState === state) return;
    this.lastState = state;
    const files = this.host.projects.all.reduce((sum, each) => sum + each.live.workspace.documents.length, 0);
    const status: Status = { state, files };
    void ask(this.host.connection, () => this.host.connection.sendNotification(StatusChanged, status));
  }
}
