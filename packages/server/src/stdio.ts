import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './node/serve.ts';

/** Serves one client over standard input and output, until it says exit or is gone. The process ends with the session. */
export function serveStdio(): Promise<void> {
  return new Promise(() => {
    serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
  });
}
