import type { Feature } from '../feature.ts';
import { goTo } from './definition.ts';

/** The same as the definition, but for the article of a citation: its instrument is declared in the sources, its text stands in the data. */
export const declaration: Feature = {
  capabilities: { declarationProvider: true },
  register(connection, host) {
    connection.onDeclaration(host.onDocument(goTo(host, 'declaration')));
  },
};
