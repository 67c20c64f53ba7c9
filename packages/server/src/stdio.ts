import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodePlatform } from './node/platform.ts';
import { startServer } from './server.ts';

/** Serves one client over standard input and output, until it says exit or is gone. The process ends with the session. */
export function serveStdio(): Promise<void> {
  return new Promise(() => {
    startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodePlatform());
  });
}
