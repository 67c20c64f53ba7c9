import { spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { CancellationToken, Range, WorkspaceSymbol } from 'vscode-languageserver';
import { Places } from '../document/places.ts';
import type { Feature } from '../feature.ts';
import { queryOf } from '../search/match.ts';
import type { Host } from '../session/host.ts';
import { entriesOf } from './symbols/entries.ts';
import { Best, type Found, findIn } from './symbols/find.ts';
import { shownSymbol } from './symbols/shown.ts';

/** More than anybody reads; narrower queries find the rest. */
const MOST = 300;
/** Documents looked at between two turns of waiting messages. */
const TURN = 100;

/** What tells a symbol apart when its place is asked for. */
interface SymbolData {
  uri: string;
  type: string;
  name: string;
  start: number;
}

/** Declarations and members of all workspaces, by name, label, reading or qualified name. */
export const workspaceSymbol: Feature = {
  capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
  register(connection, host) {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      await host.ready();
      const found = await find(host, query, token);
      return found.map((each) => symbolOf(host, each, query));
    });
    connection.onWorkspaceSymbolResolve(async (symbol) => {
      await host.ready();
      const range = rangeOf(host, symbol.data as SymbolData | undefined);
      return range ? { ...symbol, location: { uri: symbol.location.uri, range } } : symbol;
    });
  },
};

async function find(host: Host, typed: string, token: CancellationToken): Promise<readonly Found[]> {
  const query = queryOf(typed);
  const best = new Best(MOST);
  let count = 0;
  for (const project of host.projects.all) {
    project.flush();
    for (const document of project.live.workspace.documents) {
      if (++count % TURN === 0) await host.breathe(token);
      findIn(document.uri, entriesOf(document), query, best);
    }
  }
  return best.all;
}

function symbolOf(host: Host, found: Found, typed: string): WorkspaceSymbol {
  const { uri, entry } = found;
  const { type, name, start, kind, container } = entry;
  const data: SymbolData = { uri, type, name, start };
  const clientUri = host.open.spelled(uri);
  const range = canResolve(host) ? undefined : (rangeOf(host, data) ?? NOWHERE);
  return {
    name: shownSymbol(found, typed, host.language),
    kind,
    ...(container ? { containerName: container } : {}),
    location: range ? { uri: clientUri, range } : { uri: clientUri },
    data,
  };
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function canResolve({ client }: Host): boolean {
  return client.workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true;
}

/** Where the symbol stands now; the text may have changed since it was found. */
function rangeOf(host: Host, data: SymbolData | undefined): Range | undefined {
  const view = data && host.view(data.uri);
  if (!view) return undefined;
  const named = ((view.document.nodes.get(data.type) ?? []) as readonly (AstNode & { name?: string })[]).filter(
    ({ name }) => name === data.name,
  );
  const node = named.find((each) => spanOf(each).start === data.start) ?? named[0];
  const places = Places.of(view.workspace, view.document, view.text);
  return node && places.range(places.name(node));
}
