import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { ask } from '../session/ask.ts';
import type { Host } from '../session/host.ts';

/** Nothing is asked of the client while a person types; milliseconds after the last change. */
const QUIET = 400;

/**
 * Asks the client to fetch colours, hints and lenses anew when what they rest on has changed elsewhere: another document, a setting, the as-of
 * date. About the document that is edited the client asks by itself.
 */
export const refresh: Feature = {
  register(connection, host) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = '';
    host.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const before = shown;
        shown = frame(host);
        if (before !== shown || host.open.uris.length > 1) void askAll(connection, host);
      }, QUIET);
    });
  },
};

/** What answers depend on besides the documents. */
function frame({ asOf, language, settings, projects }: Host): string {
  const files = projects.all.map(({ root, live }) => `${root} ${live.workspace.documents.length}`);
  return JSON.stringify([asOf, language, settings, files]);
}

async function askAll(connection: Connection, { client }: Host): Promise<void> {
  const { workspace } = client;
  const wanted = [
    ...(workspace?.semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.type] : []),
    ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
    ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
  ];
  await Promise.all(wanted.map((type) => ask(connection, () => connection.sendRequest(type))));
}
