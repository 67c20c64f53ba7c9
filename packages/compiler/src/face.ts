import type { UnsealedBundle } from '@fefta/bundle';

/** Of these only what stands at their head matters to other declarations: what they say themselves does not go into any other. */
const FREE = new Set([
  'duties',
  'exemptions',
  'predicates',
  'definitions',
  'tables',
  'groups',
  'sectors',
  'calendars',
  'procedures',
]);
/** Nobody refers to these. */
const LAST = new Set(['provisions', 'comparisons', 'properties']);
const OWN = new Set([
  'versions',
  'members',
  'sectors',
  'basis',
  'marks',
  'notes',
  'labels',
  'place',
  'over',
  'duties',
  'acts',
]);

const known = new WeakMap<UnsealedBundle, string>();

/** What a document says to others, as a text: all that the declarations of others may be compiled with. */
export function face(bundle: UnsealedBundle): string {
  let text = known.get(bundle);
  if (text === undefined) {
    text = JSON.stringify(
      Object.entries(bundle).map(([list, entries]) => {
        if (!Array.isArray(entries) || LAST.has(list)) return [];
        return entries.map((entry: object) => (FREE.has(list) ? head(entry) : withoutPlace(entry)));
      }),
    );
    known.set(bundle, text);
  }
  return text;
}

const head = (entry: object): object => Object.fromEntries(Object.entries(entry).filter(([name]) => !OWN.has(name)));

const withoutPlace = (entry: object): string =>
  JSON.stringify(entry, (name, value) => (name === 'place' ? undefined : value));
