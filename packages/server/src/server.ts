import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { DiagnosticRefreshRequest, TextDocumentSyncKind } from 'vscode-languageserver';
import { FEATURES } from './features/index.ts';
import type { Platform } from './platform.ts';
import { type InitializationOptions, RulesChanged } from './protocol.ts';
import { ask } from './session/ask.ts';
import { Checking } from './session/checking.ts';
import { filesOf } from './session/files.ts';
import { FilesInStep } from './session/files-in-step.ts';
import { Host } from './session/host.ts';
import { IndexKeeper } from './session/index-keeper.ts';
import { keepInStep } from './session/keep-in-step.ts';
import { VERSION } from './version.ts';

/** Answers a client over a connection until it leaves. One core for every platform. */
export function startServer(connection: Connection, platform: Platform): void {
  const host = new Host(connection, platform);
  const checking = new Checking(host);
  host.republish = () => checking.schedule();
  const index = new IndexKeeper(host);
  host.files = () => filesOf(platform, connection, host.options.servesFiles === true);
  const files = new FilesInStep(host, host.files, index);
  files.onKnown = (uri, findings) => checking.publishFindings(uri, findings);
  connection.onInitialize((params) => {
    greet(host, params);
    host.session = 'running';
    return { capabilities: capabilities(host), serverInfo: { name: 'fefta', version: VERSION } };
  });
  keepInStep(connection, host, files, checking);
  checking.onSettled = () => {
    index.schedule();
    void ask(connection, () => connection.sendNotification(RulesChanged));
    const pulls = host.options.diagnostics === 'pull' && host.client.workspace?.diagnostics?.refreshSupport;
    if (pulls) void ask(connection, () => connection.sendRequest(DiagnosticRefreshRequest.type));
  };
  connection.onShutdown(() => {
    host.session = 'over';
    checking.stop();
    return index.write();
  });
  for (const feature of FEATURES) feature.register(connection, host);
  connection.listen();
}

function greet(host: Host, params: InitializeParams): void {
  host.options = (params.initializationOptions ?? {}) as InitializationOptions;
  host.client = params.capabilities;
  host.locale = params.locale ?? 'en';
  for (const { uri } of params.workspaceFolders ?? []) host.projects.addFolder(uri);
  if (!params.workspaceFolders && params.rootUri) host.projects.addFolder(params.rootUri);
}

function capabilities({ options }: Host): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didDelete: { filters: [{ pattern: { glob: '**' } }] },
        didRename: { filters: [{ pattern: { glob: '**' } }] },
      },
    },
  };
  // To have both would show every finding twice.
  const pull = { identifier: 'fefta', interFileDependencies: true, workspaceDiagnostics: true };
  if (options.diagnostics === 'pull') own.diagnosticProvider = pull;
  return Object.assign(own, ...FEATURES.map(({ capabilities }) => capabilities ?? {}));
}
