import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Host } from '../session/host.ts';
import type { View } from '../session/view.ts';
import { type Kind, placesOf, toAnswer } from './navigation/places.ts';
import { provisionPlaces } from './navigation/provisions.ts';
import { spotAt } from './navigation/spot.ts';

/** Where the thing is introduced that stands at a position; of the article of a citation, the text of the law. */
export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register(connection, host) {
    connection.onDefinition(
      host.onDocument((view, params) => {
        const text = provisionPlaces(view, params.position);
        return text ? toAnswer(host, 'definition', text.range, text.places) : goTo(host, 'definition')(view, params);
      }),
    );
  },
};

/** Answers with the places that introduce a thing. */
export function goTo(host: Host, kind: Kind) {
  return (view: View, { position }: TextDocumentPositionParams) => {
    const spot = spotAt(view, position);
    return spot ? toAnswer(host, kind, spot.range, placesOf(view.workspace, spot.thing)) : null;
  };
}
