import type { SelectionRange } from 'vscode-languageserver';
import { placesOf } from '../document/places.ts';
import type { Feature } from '../feature.ts';
import { stepsAround } from './selection/steps.ts';

/** What to select next, from the word outward. */
export const selectionRange: Feature = {
  capabilities: { selectionRangeProvider: true },
  register(connection, host) {
    connection.onSelectionRanges(
      host.onDocument((view, { positions }): SelectionRange[] => {
        const places = placesOf(view);
        return positions.map((position) => {
          let outer: SelectionRange | undefined;
          for (const step of stepsAround(view, view.text.offsetAt(position)).reverse()) {
            outer = { range: places.range(step), ...(outer ? { parent: outer } : {}) };
          }
          return outer ?? { range: { start: position, end: position } };
        });
      }),
    );
  },
};
