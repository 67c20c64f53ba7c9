import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './node/serve.ts';

// With --stdio, --node-ipc, --socket=N or --pipe=NAME on the command line createConnection picks the transport by itself.
serve(createConnection(ProposedFeatures.all));
