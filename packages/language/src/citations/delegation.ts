import { isLaw, lookUp, type Provision, type Reference, referencesIn, type Statute } from '@fefta/law';
import type { Instrument } from '../generated/ast.ts';
import { touchOutside } from '../incremental/recording.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The instruments that a workspace says are delegated by another, over however many steps. */
export function delegatedBelow(instrument: Instrument, workspace: Workspace): Instrument[] {
  const below = new Set(delegatedBy(instrument, workspace));
  for (const each of below) for (const lower of delegatedBy(each, workspace)) below.add(lower);
  below.delete(instrument);
  return [...below];
}

/** The instruments that a workspace says are delegated by another, in the order of their places. */
export function delegatedBy(instrument: Instrument, { uses }: Workspace): Instrument[] {
  const lower = uses.of(instrument).flatMap(({ node }) => {
    const holder = node.$container;
    return node.$type === 'Citation' && holder?.$type === 'Instrument' && node.$containerProperty === 'delegations'
      ? [holder as Instrument]
      : [];
  });
  const found = [...new Set(lower)];
  for (const each of found) touchOutside(each);
  return found;
}

const all = new WeakMap<Statute, readonly Reference[]>();

/** All references in a text, found once. */
export function referencesOf(statute: Statute): readonly Reference[] {
  let known = all.get(statute);
  if (!known) all.set(statute, (known = referencesIn(statute)));
  return known;
}

type ByProvision = ReadonlyMap<Provision, readonly Reference[]>;

const between = new WeakMap<Statute, WeakMap<Statute, ByProvision>>();

/** The references of a lower text to an upper one, by the provision to which they go. */
function referencesTo(upper: Statute, lower: Statute): ByProvision {
  let byUpper = between.get(lower);
  if (!byUpper) between.set(lower, (byUpper = new WeakMap()));
  let known = byUpper.get(upper);
  if (!known) byUpper.set(upper, (known = sorted(upper, lower)));
  return known;
}

function sorted(upper: Statute, lower: Statute): ByProvision {
  const found = new Map<Provision, Reference[]>();
  for (const reference of referencesOf(lower)) {
    if (!reference.law || !reference.path || !isLaw(upper, reference.law)) continue;
    const target = lookUp(upper, reference.path);
    if (target.is !== 'found') continue;
    for (const provision of target.provisions) {
      const known = found.get(provision);
      if (known) known.push(reference);
      else found.set(provision, [reference]);
    }
  }
  return found;
}

/**
 * The references of a lower text to a provision of an upper one, to what is below it, or to the article of which it is the only paragraph, in the
 * order of the lower text.
 */
export function carriedOutIn(provision: Provision, upper: Statute, lower: Statute): Reference[] {
  const byProvision = referencesTo(upper, lower);
  const found = withBelow(provision).flatMap((each) => byProvision.get(each) ?? []);
  const { parent } = provision;
  const whole = parent?.kind === 'article' && parent.children.length === 1 ? (byProvision.get(parent) ?? []) : [];
  return [...new Set([...found, ...whole])].sort((a, b) => a.provision.line - b.provision.line || a.from - b.from);
}

function withBelow(provision: Provision): Provision[] {
  return [provision, ...provision.children.flatMap(withBelow)];
}
