import type { Finding } from '@fefta/language';
import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../convert/diagnostics.ts';
import { type Language, type Status, StatusChanged } from '../protocol.ts';
import type { Host } from './host.ts';
import type { Project } from './project.ts';

/** A stretch of checking after which waiting messages get their turn, in milliseconds. */
const SLICE = 12;

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

/** Checks what has changed, open documents first, and publishes what changed in the findings. */
export class Checking {
  private readonly host: Host;
  private readonly published = new Map<string, Published>();
  private running: Promise<void> | undefined;
  private again = false;
  private lastState: Status['state'] | undefined;
  /** Called when nothing is left to check. */
  onSettled: () => void = () => undefined;

  constructor(host: Host) {
    this.host = host;
  }

  /** Asks for checking soon; many requests become one run. */
  schedule(): void {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  /** Resolves when everything that is known by now has been checked. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    await this.host.ready;
    while (this.again) {
      this.again = false;
      await this.host.platform.breathe();
      if (this.again) continue;
      for (const project of this.host.projects.all) project.flush();
      await this.checkAll();
    }
    this.tell('ready');
    this.onSettled();
  }

  private async checkAll(): Promise<void> {
    const open = this.host.open.uris;
    for (const uri of open) this.publish(uri);
    let since = performance.now();
    for (const project of this.host.projects.all) {
      for (const uri of this.rest(project)) {
        if (performance.now() - since > SLICE) {
          this.tell('checking');
          await this.host.platform.breathe();
          if (this.again) return;
          since = performance.now();
        }
        this.publish(uri);
      }
    }
    for (const uri of this.published.keys()) if (!this.host.projects.find(uri)) this.withdraw(uri);
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
    const { host } = this;
    const project = host.projects.find(uri);
    if (!project) return;
    const opened = host.open.get(uri);
    const findings = project.findings(uri);
    if (host.options.diagnostics === 'pull') return;
    const shown = opened || host.settings.diagnostics.workspace ? findings : NOTHING;
    const now: Published = { findings: shown, version: opened?.text.version, language: host.language };
    const before = this.published.get(uri);
    if (shown.length === 0 && !opened) {
      if (before) this.withdraw(uri);
    } else if (!before || !isSame(before, now)) {
      this.published.set(uri, now);
      const diagnostics = shown.map((finding) => toDiagnostic(finding, host.language));
      this.send(opened?.clientUri ?? uri, diagnostics, now.version);
    }
  }

  private withdraw(uri: string): void {
    this.published.delete(uri);
    this.send(uri, [], undefined);
  }

  private send(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    void this.host.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  private tell(state: Status['state']): void {
    if (this.lastState === state) return;
    this.lastState = state;
    const files = this.host.projects.all.reduce((sum, each) => sum + each.live.workspace.documents.length, 0);
    const status: Status = { state, files };
    void this.host.connection.sendNotification(StatusChanged, status);
  }
}
