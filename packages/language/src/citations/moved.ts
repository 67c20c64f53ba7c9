import { type Provision, provisionsOf, provisionText, type Statute, toHalfWidth } from '@fefta/law';

/** Shorter texts are alike by chance: 外国人, 次に掲げるもの. */
const SHORTEST = 15;

/** Where a provision of one revision stands in another: the only provision of its kind that says the same. */
export function sameTextIn(statute: Statute, provisions: readonly Provision[]): Provision | undefined {
  const [provision, more] = provisions;
  if (!provision || more) return undefined;
  const key = keyOf(provision);
  const [found, other] = key === undefined ? [] : (indexOf(statute).get(key) ?? []);
  return other ? undefined : found;
}

const indexes = new WeakMap<Statute, ReadonlyMap<string, readonly Provision[]>>();

function indexOf(statute: Statute): ReadonlyMap<string, readonly Provision[]> {
  let index = indexes.get(statute);
  if (!index) indexes.set(statute, (index = makeIndex(statute)));
  return index;
}

function makeIndex(statute: Statute): Map<string, Provision[]> {
  const index = new Map<string, Provision[]>();
  for (const provision of provisionsOf(statute)) {
    const key = keyOf(provision);
    if (key === undefined) continue;
    const known = index.get(key);
    if (known) known.push(provision);
    else index.set(key, [provision]);
  }
  return index;
}

/** What a provision says, with its kind; the numbers of the provisions to which it refers do not count: they move too. */
function keyOf(provision: Provision): string | undefined {
  const text = sayingOf(provision).replaceAll(
    /第[0-9〇一二三四五六七八九十百千]+([条項号])(?:の[二三四五六七八九十]+)*/g,
    '第$1',
  );
  return text.length < SHORTEST ? undefined : `${provision.kind} ${text}`;
}

/** All that a provision says, without what only sets it: spaces, widths. */
export function sayingOf(provision: Provision): string {
  return toHalfWidth(provisionText(provision).join('')).replaceAll(/\s/g, '');
}
