/** The server that a Langium project gets out of the box, for this language: the other side of the benchmark. */
import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createStockServices } from './stock/services.ts';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const { shared } = createStockServices({ connection, ...NodeFileSystem });

// The one thing it has beyond Langium: an answer when all that was asked for before is done.
connection.onRequest('fefta/settled', () => shared.workspace.WorkspaceLock.read(() => null));
startLanguageServer(shared);
