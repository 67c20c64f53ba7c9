import type { Connection } from 'vscode-languageserver';
import { startServer } from '../server.ts';
import { nodePlatform } from './platform.ts';

/** Serves one client on Node. What fails where nobody waits for it is told to the client, and ends nothing. */
export function serve(connection: Connection): void {
  process.on('unhandledRejection', (error) => {
    connection.console.error(`fefta: ${error instanceof Error ? error.stack : String(error)}`);
  });
  startServer(connection, nodePlatform());
}
