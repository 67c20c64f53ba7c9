import type { CodeLens } from 'vscode-languageserver';
import { placesOf } from '../document/places.ts';
import type { Feature } from '../feature.ts';
import { commandOf } from './lenses/commands.ts';
import { declarationOf, type LensData, lensesOf } from './lenses/lens.ts';

/** What can be done with a declaration, above it. Counted when it comes into sight. */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register(connection, host) {
    connection.onCodeLens(
      host.onDocument((view): CodeLens[] => {
        if (!view.settings.codeLens.enable) return [];
        const places = placesOf(view);
        return lensesOf(view, places).map(({ data, declaration, span }) => ({
          range: places.range(span ?? places.name(declaration)),
          data,
        }));
      }),
    );
    connection.onCodeLensResolve(async (lens, token) => {
      const data = lens.data as LensData;
      return host.answer(data.uri, lens, token, async (view): Promise<CodeLens> => {
        const declaration = declarationOf(view, data);
        const { range } = lens;
        // A lens of a declaration that is gone is about to be asked for anew.
        if (!declaration) return { range, command: { title: '', command: '' } };
        return { range, command: await commandOf(host, view, data, declaration, range.start) };
      });
    });
  },
};
