import { type Provision, type ProvisionPath, pathOf, printProvisionPath } from '@fefta/law';

/** How a citation names a provision; `isCounted` is false of what neither has a path nor leads to something that has one. */
export interface NamedAs {
  path?: ProvisionPath;
  /** The path in English style. */
  provision?: string;
  isCounted: boolean;
}

/** Long laws are measured again and again while their texts stay the same. */
const known = new WeakMap<Provision, NamedAs>();

export function namedAs(provision: Provision): NamedAs {
  let named = known.get(provision);
  if (!named) known.set(provision, (named = nameOf(provision)));
  return named;
}

function nameOf(provision: Provision): NamedAs {
  const path = pathOf(provision);
  if (!path) return { isCounted: provision.children.some((each) => namedAs(each).isCounted) };
  // Several may stand together: 第三条から第五条まで 削除.
  const whole = provision.through === undefined ? path : { ...path, end: provision.through };
  return { path: whole, provision: printProvisionPath(whole, 'en'), isCounted: true };
}
