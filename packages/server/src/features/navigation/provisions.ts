import { type ast, mentionAt, nodesAround, rangeOf } from '@fefta/language';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import type { View } from '../../session/view.ts';
import { citedText } from '../../statutes/cited-text.ts';
import { carriedOutBy } from '../../statutes/delegation.ts';
import { placeOf } from '../../statutes/places.ts';
import type { Place } from './places.ts';

/** The citation at a position that points at its article, not at the name of the instrument. */
export function articleAt({ workspace, document, text }: View, position: Position): ast.Citation | undefined {
  const offset = text.offsetAt(position);
  const node = mentionAt(workspace, document, offset) ? undefined : nodesAround(document, offset)[0];
  return node?.$type === 'Citation' ? (node as ast.Citation) : undefined;
}

/** Where the cited provision stands in the text of the as-of date; where it is not there, what it would stand in. */
export function provisionPlaces(view: View, position: Position): { range: Range; places: Place[] } | undefined {
  const citation = articleAt(view, position);
  const text = citation && citedText(citation, view);
  if (!citation || !text) return undefined;
  const { cited, revision, found } = text;
  const provisions =
    found.is === 'found' ? found.provisions : found.is === 'deleted' ? [found.provision] : [found.within ?? []].flat();
  const places = provisions.slice(0, 1).flatMap((each) => placeOf(cited.instrument, revision, each, view) ?? []);
  return places.length > 0 ? { range: rangeOf(citation), places } : undefined;
}

/** Where lower instruments carry the cited provision out; undefined where none does. */
export function carriers(view: View, position: Position): { range: Range; places: Place[] } | undefined {
  const citation = articleAt(view, position);
  const text = citation && citedText(citation, view);
  if (!citation || !text) return undefined;
  const places = carriedOutBy(text, view).flatMap(
    ({ instrument, revision, provision }) => placeOf(instrument, revision, provision, view) ?? [],
  );
  return places.length > 0 ? { range: rangeOf(citation), places } : undefined;
}
