import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { flattened, outlineOf } from './outline/tree.ts';

/** The outline of a document. */
export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: { label: 'fefta' } },
  register(connection, host) {
    connection.onDocumentSymbol(
      host.onDocument((view, { textDocument }): DocumentSymbol[] | SymbolInformation[] => {
        const outline = outlineOf(view);
        const isTree = host.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
        return isTree ? outline : flattened(outline, textDocument.uri);
      }),
    );
  },
};
