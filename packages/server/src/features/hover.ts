import { symbolAt } from '@fefta/language';
import type { Feature } from '../feature.ts';

/** What a name means. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(connection, host) {
    connection.onHover(
      host.onDocument(({ document, text }, { position }) => {
        const symbol = symbolAt(document, text.offsetAt(position));
        if (!symbol?.target) return null;
        return { contents: { kind: 'markdown', value: symbol.target.$type }, range: symbol.range };
      }),
    );
  },
};
