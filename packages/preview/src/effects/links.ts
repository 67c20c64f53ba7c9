import type { Place } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
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
    const place = placesIn(view[side].standing.rules).get(name);
    if (place) return { side, place };
  }
  return undefined;
}

const known = new WeakMap<Rules, ReadonlyMap<string, Place>>();

function placesIn(rules: Rules): ReadonlyMap<string, Place> {
  let places = known.get(rules);
  if (!places) {
    const lists = Object.values(rules.bundle).filter((list): list is { name: string; place: Place }[] =>
      Array.isArray(list),
    );
    places = new Map(lists.flatMap((list) => list.map(({ name, place }): [string, Place] => [name, place])));
    known.set(rules, places);
  }
  return places;
}

/** The label of a declaration as a link to it. */
export function nameLink(telling: Telling, name: string): Content {
  const found = placeOf(telling, name);
  return link(telling, found?.side ?? 'after', found?.place, telling.name(name));
}
