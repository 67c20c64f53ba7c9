import { nameRange, periodsOf, rangeOf, type Thing, type Workspace } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Location, LocationLink, Range } from 'vscode-languageserver';
import type { Host } from '../../session/host.ts';

/** Somewhere to go: a node, and the part of it that is shown as found. */
export interface Place {
  uri: string;
  range: Range;
  selection: Range;
}

/** The URI of the document in which a node stands. */
export function uriOf(node: AstNode): string {
  let root: AstNode = node;
  while (root.$container) root = root.$container;
  return root.$document?.uri.toString() ?? '';
}

/** A node with its name, or another property that stands for it. */
export function placeOf(node: AstNode, property = 'name'): Place {
  const selection = property === 'name' ? nameRange(node) : rangeOf(node, property);
  return { uri: uriOf(node), range: rangeOf(node), selection };
}

/** Where a thing is introduced. A code that is not written in the sources is where its list names the data file. */
export function placesOf(workspace: Workspace, thing: Thing): Place[] {
  switch (thing.kind) {
    case 'declared':
      return [placeOf(thing.node)];
    case 'period':
      return periodsOf(thing.rule, thing.name).map((each) => placeOf(each));
    case 'namespace':
      return workspace.documents.flatMap(({ root: { namespace } }) =>
        namespace?.name === thing.name ? [placeOf(namespace)] : [],
      );
    case 'code':
      return [placeOfCode(thing)];
  }
}

function placeOfCode({ list, code }: Extract<Thing, { kind: 'code' }>): Place {
  const entry = list.entries.find((each) => each.code === code);
  if (entry) return placeOf(entry, 'code');
  return placeOf(list, list.data === undefined ? 'name' : 'data');
}

/** As the client writes the URI. */
export function clientUri({ open }: Host, uri: string): string {
  return open.spelled(uri);
}

export function toLocation(host: Host, { uri, selection }: Place): Location {
  return { uri: clientUri(host, uri), range: selection };
}

export type Kind = 'definition' | 'declaration' | 'typeDefinition' | 'implementation';

/** Links that also say which words led there, where the client knows links; otherwise locations. */
export function toAnswer(host: Host, kind: Kind, origin: Range, places: readonly Place[]): LocationLink[] | Location[] {
  if (!host.client.textDocument?.[kind]?.linkSupport) return places.map((place) => toLocation(host, place));
  return places.map(({ uri, range, selection }) => ({
    originSelectionRange: origin,
    targetUri: clientUri(host, uri),
    targetRange: range,
    targetSelectionRange: selection,
  }));
}
