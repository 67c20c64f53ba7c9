import type { Feature } from '../feature.ts';
import { placeOf, toAnswer } from './navigation/places.ts';
import { typeAt } from './navigation/types.ts';

/** From a fact, variable, definition or any expression to the enum, entity, list, unit or ratio kind that its type rests on. */
export const typeDefinition: Feature = {
  capabilities: { typeDefinitionProvider: true },
  register(connection, host) {
    connection.onTypeDefinition(
      host.onDocument((view, { position }) => {
        const found = typeAt(view, position);
        return found ? toAnswer(host, 'typeDefinition', found.range, [placeOf(found.node)]) : null;
      }),
    );
  },
};
