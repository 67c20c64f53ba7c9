import type { Feature } from '../feature.ts';
import { implementationsOf } from './navigation/implementations.ts';
import { toAnswer } from './navigation/places.ts';
import { carriers } from './navigation/provisions.ts';
import { spotAt } from './navigation/spot.ts';

/**
 * What makes a thing effective: the duties on an act, the exemptions from a duty, the rules that name an exclusion or a condition or cite an
 * instrument, the versions that an amendment made, the facts of a type, the scenarios that are like one; of the article of a citation, the provisions of lower
 * instruments that carry it out.
 */
export const implementation: Feature = {
  capabilities: { implementationProvider: true },
  register(connection, host) {
    connection.onImplementation(
      host.onDocument((view, { position }) => {
        const below = carriers(view, position);
        if (below) return toAnswer(host, 'implementation', below.range, below.places);
        const spot = spotAt(view, position);
        const places = spot && implementationsOf(view.workspace, spot.thing);
        return places ? toAnswer(host, 'implementation', spot.range, places) : null;
      }),
    );
  },
};
