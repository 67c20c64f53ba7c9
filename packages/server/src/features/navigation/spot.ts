import { type ast, type Mention, mentionAt, nodesAround, rangeOf, type Thing } from '@fefta/language';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { View } from '../../session/view.ts';

/** What a person points at: a thing and the words that mean it. */
export interface Spot {
  thing: Thing;
  range: Range;
  mention?: Mention;
}

/** The thing at a position; anywhere in a citation, that is its instrument. */
export function spotAt({ workspace, document, text }: View, position: Position): Spot | undefined {
  const offset = text.offsetAt(position);
  const mention = mentionAt(workspace, document, offset);
  if (mention) return { thing: mention.thing, range: mention.range, mention };
  const citation = nodesAround(document, offset)[0];
  if (citation?.$type !== 'Citation') return undefined;
  const instrument = (citation as ast.Citation).instrument?.ref;
  return instrument && { thing: { kind: 'declared', node: instrument }, range: rangeOf(citation) };
}
