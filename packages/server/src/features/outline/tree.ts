import { spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type DocumentSymbol, type SymbolInformation, SymbolTag } from 'vscode-languageserver';
import { forceOn } from '../../dates/in-force.ts';
import { type Places, placesOf, type Span } from '../../document/places.ts';
import type { View } from '../../session/view.ts';
import { symbolKind } from './kinds.ts';
import { declarationsOf, membersOf } from './members.ts';
import { titleOf } from './titles.ts';

/** The declarations of a document and what they hold. What is no longer in force on the as-of date is struck through. */
export function outlineOf(view: View): DocumentSymbol[] {
  const places = placesOf(view);
  const declarations = declarationsOf(view.document.root);
  const isLong = declarations.length > MOST_DECLARATIONS;
  return declarations.slice(0, MOST_DECLARATIONS).map((each) => symbolOf(each, view, places, isLong));
}

/** Nobody finds anything in a longer outline; it would only hold up what else is asked. */
const MOST_DECLARATIONS = 5_000;

function symbolOf(node: AstNode, view: View, places: Places, isAlone = false): DocumentSymbol {
  const { name, detail, selection } = titleOf(node, view, places);
  const span = spanOf(node);
  const members = isAlone ? [] : membersOf(node);
  return {
    name: name.trim() || '?',
    ...(detail ? { detail } : {}),
    kind: symbolKind(node.$type),
    ...(forceOn(node, view.asOf) === 'past' ? { tags: [SymbolTag.Deprecated] } : {}),
    range: places.range(around(span, selection)),
    selectionRange: places.range(selection),
    ...(members.length > 0 ? { children: members.map((each) => symbolOf(each, view, places)) } : {}),
  };
}

/** The range of a symbol must hold what is selected, also where the tree is broken. */
function around(span: Span, selection: Span): Span {
  return { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) };
}

/** The same as a flat list, for clients that know no other. */
export function flattened(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, tags, range, children = [] }) => [
    { name, kind, ...(tags ? { tags } : {}), location: { uri, range }, ...(containerName ? { containerName } : {}) },
    ...flattened(children, uri, name),
  ]);
}
