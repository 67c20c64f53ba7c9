import { mentionsOf } from '@fefta/language';
import type { Feature } from '../feature.ts';
import { clientUri } from './navigation/places.ts';
import { spotAt } from './navigation/spot.ts';

/** Every place that mentions a thing, by whatever of its names; on request also those that introduce it. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  register(connection, host) {
    connection.onReferences(
      host.onDocument((view, { position, context }) => {
        const spot = spotAt(view, position);
        if (!spot) return null;
        return mentionsOf(view.workspace, spot.thing)
          .filter(({ role }) => context.includeDeclaration || role === 'use')
          .map(({ uri, range }) => ({ uri: clientUri(host, uri), range }));
      }),
    );
  },
};
