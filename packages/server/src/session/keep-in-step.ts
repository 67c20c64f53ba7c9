import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  WatchKind,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { SetAsOf, type SetAsOfParams, Settled } from '../protocol.ts';
import { isDate, readSettings } from '../settings.ts';
import { ask } from './ask.ts';
import type { Checking } from './checking.ts';
import type { FilesInStep } from './files-in-step.ts';
import type { Host } from './host.ts';

/** Handles everything by which a client tells that something has changed, in the order in which it tells it. */
export function keepInStep(connection: Connection, host: Host, files: FilesInStep, checking: Checking): void {
  /** What touches the file system takes its time; later changes wait for it, and so do requests. */
  const inOrder = (work: () => Promise<void>): void => {
    void host.inOrder(work).then(after);
  };
  const after = () => {
    host.changed();
    checking.schedule();
  };

  connection.onInitialized(() => {
    subscribe(connection, host);
    inOrder(async () => {
      await readConfiguration(connection, host);
      const progress = await beginProgress(connection);
      await files.loadAll((done, total) => progress?.report(Math.floor((100 * done) / total), `${done}/${total}`));
      progress?.done();
    });
    if (host.client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        inOrder(async () => {
          for (const { uri } of removed) host.projects.removeFolder(uri);
          for (const { uri } of added) host.projects.addFolder(uri);
          await files.loadAll();
        });
      });
    }
  });

  connection.onDidOpenTextDocument((params) => {
    const uri = host.open.open(params);
    inOrder(() => files.opened(uri));
  });
  connection.onDidChangeTextDocument((params) => {
    const uri = host.open.change(params);
    const text = uri === undefined ? undefined : host.open.get(uri)?.text;
    if (uri === undefined || !text) return;
    host.lastChanged = uri;
    host.projects.find(uri)?.setSource(uri, text.getText());
    after();
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = host.open.close(textDocument.uri);
    inOrder(() => files.closed(uri));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => inOrder(() => files.changed(changes)));
  const { Created, Deleted } = FileChangeType;
  connection.workspace.onDidDeleteFiles(({ files: gone }) =>
    inOrder(() => files.changed(gone.map(({ uri }) => ({ uri, type: Deleted })))),
  );
  connection.workspace.onDidRenameFiles(({ files: moved }) => {
    const events = moved.flatMap(({ oldUri, newUri }): FileEvent[] => [
      { uri: oldUri, type: Deleted },
      { uri: newUri, type: Created },
    ]);
    inOrder(() => files.changed(events));
  });
  connection.onDidChangeConfiguration(({ settings }) =>
    inOrder(() => readConfiguration(connection, host, (settings as { fefta?: unknown } | undefined)?.fefta)),
  );
  connection.onNotification(SetAsOf, ({ date }: SetAsOfParams) => {
    host.asOfOverride = isDate(date) ? date : null;
    after();
  });
  connection.onRequest(Settled, async () => {
    await host.ready();
    await checking.settled();
    return null;
  });
}

function subscribe(connection: Connection, { client }: Host): void {
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
    void ask(connection, () =>
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'fefta' }),
    );
  }
  if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const globs = ['**/*.fefta', '**/*.codes.json', '**/*.statute.json', '**/fefta.json'].map((globPattern) => ({
    globPattern,
  }));
  // A folder that comes or goes takes its files along without a word about each.
  const watchers = [...globs, { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }];
  void ask(connection, () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
}

/** Shows the client how far the first reading has come, if it wants to know. */
async function beginProgress(connection: Connection): Promise<WorkDoneProgressReporter | undefined> {
  const progress = await ask(connection, () => connection.window.createWorkDoneProgress());
  progress?.begin('fefta', 0, undefined, false);
  return progress;
}

/** The settings as pushed, as the client answers for them, or as it gave them at the start. */
async function readConfiguration(connection: Connection, host: Host, pushed?: unknown): Promise<void> {
  const asked = host.client.workspace?.configuration
    ? await ask(connection, () => connection.workspace.getConfiguration('fefta'))
    : undefined;
  host.settings = readSettings(asked ?? pushed ?? host.options.settings);
}
