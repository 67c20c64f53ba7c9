import type { Feature } from '../feature.ts';
import { goTo } from './definition.ts';

/** The same as the definition: nothing is declared in one place and defined in another. */
export const declaration: Feature = {
  capabilities: { declarationProvider: true },
  register(connection, host) {
    connection.onDeclaration(host.onDocument(goTo(host, 'declaration')));
  },
};
