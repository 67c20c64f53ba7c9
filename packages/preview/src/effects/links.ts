import type { Place } from '@fefta/bundle';
import { type Content, element } from '../html/markup.ts';
import type { SideName, Telling } from './view.ts';

/** A text that leads to where something stands, where that is known. */
export function link({ view }: Telling, side: SideName, place: Place | undefined, content: Content): Content {
  const address = place && view.address?.(side, place);
  if (!address) return content;
  const { uri, line, column } = address;
  return element('a', { href: '#', 'data-uri': uri, 'data-line': line, 'data-column': column }, content);
}

/** Where a declaration stands, on the new side if it has it. */
export function placeOf({ view }: Telling, name: string): { side: SideName; place: Place } | undefined {
  for (const side of ['after', 'before'] as const) {
    const { rules } = view[side].standing;
    for (const list of Object.values(rules.bundle)) {
      if (!Array.isArray(list)) continue;
      const found = list.find((each) => (each as { name?: string }).name === name) as { place?: Place } | undefined;
      if (found?.place) return { side, place: found.place };
    }
  }
  return undefined;
}

/** The label of a declaration as a link to it. */
export function nameLink(telling: Telling, name: string): Content {
  const found = placeOf(telling, name);
  return link(telling, found?.side ?? 'after', found?.place, telling.name(name));
}
