// As much of the `vscode` module as the decision panel needs, for tests without an editor.
interface Listening {
  dispose(): void;
}

/** An event as VS Code has them, and the way to fire it. */
export class Emitter<T> {
  private readonly listeners = new Set<(value: T) => unknown>();

  readonly event = (listener: (value: T) => unknown): Listening => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
}

/** The settings of the person, by their full names. */
export const settings = new Map<string, unknown>();
const configuration = new Emitter<{ affectsConfiguration(name: string): boolean }>();

/** Changes a setting as a person does. */
export function changeSetting(name: string, value: unknown): void {
  settings.set(name, value);
  configuration.fire({ affectsConfiguration: (asked) => asked === name });
}

/** What `import … from 'vscode'` gives. */
export const vscode = {
  Disposable: {
    from: (...all: Listening[]) => ({
      dispose: () => {
        for (const each of all) each.dispose();
      },
    }),
  },
  Uri: { joinPath: (base: string, path: string) => `${base}/${path}` },
  env: { language: 'en' },
  l10n: { t: (text: string, ...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(args[Number(at)])) },
  EventEmitter: Emitter,
  LogLevel: { Trace: 1, Info: 3 },
  workspace: {
    onDidChangeConfiguration: configuration.event,
    fs: { readFile: async () => new TextEncoder().encode('/* the script of the panel */') },
    getConfiguration: () => ({ get: (name: string, byDefault?: unknown) => settings.get(name) ?? byDefault }),
  },
};

/** A webview panel of which tests see what it shows and is told. */
export class FakePanel {
  title = '';
  readonly told: { type: string; html: string; missing?: string[] }[] = [];
  private readonly received = new Emitter<unknown>();
  private readonly disposed = new Emitter<void>();
  readonly onDidDispose = this.disposed.event;
  readonly webview = {
    html: '',
    options: {} as { enableScripts?: boolean; localResourceRoots?: unknown[] },
    onDidReceiveMessage: this.received.event,
    postMessage: async (message: FakePanel['told'][number]) => this.told.push(message),
  };

  /** As the script of the panel does. */
  say(message: unknown): void {
    this.received.fire(message);
  }

  /** The last thing of a kind that the script was told. */
  last(type: 'form' | 'decision'): string {
    return this.told.findLast((each) => each.type === type)?.html ?? '';
  }

  dispose(): void {
    this.disposed.fire();
  }
}
