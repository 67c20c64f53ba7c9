import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodePlatform } from './node/platform.ts';
import { startServer } from './server.ts';

// With --stdio, --node-ipc, --socket=N or --pipe=NAME on the command line createConnection picks the transport by itself.
startServer(createConnection(ProposedFeatures.all), nodePlatform());
