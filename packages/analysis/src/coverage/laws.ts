import type { Bundle, Instrument } from '@fefta/bundle';
import { toHalfWidth } from '@fefta/law';

/** The declarations of one law: two namespaces may each declare an instrument of the same number. */
export function declarationsOf({ instruments }: Bundle, instrument: Instrument): Instrument[] {
  const key = keyOf(instrument);
  return instruments.filter((each) => keyOf(each) === key);
}

/** One instrument for each law: of several declarations that which names most texts, else the first by name. */
export function lawsOf(bundle: Bundle): Instrument[] {
  const byKey = Map.groupBy(bundle.instruments, keyOf);
  return [...byKey.values()].map((each) =>
    each.reduce((best, next) => (next.held.length > best.held.length ? next : best)),
  );
}

/** Numbers are unique; what has none is known by its name alone. */
function keyOf({ name, number }: Instrument): string {
  return number === undefined ? name : `number ${toHalfWidth(number).replace(/\s/g, '')}`;
}
