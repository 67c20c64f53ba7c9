import { type ast, carriedOutIn, delegatedBelow, type HeldRevision, referencesOf, revisionOn } from '@fefta/language';
import { isLaw, lookUp, type Provision, type ProvisionPath, pathOf, type Reference } from '@fefta/law';
import type { View } from '../session/view.ts';
import type { CitedText } from './cited-text.ts';

/** A provision of another instrument, above or below. */
export interface Linked {
  instrument: ast.Instrument;
  revision: HeldRevision;
  provision: Provision;
  path: ProvisionPath;
}

/** The provision carries out what the one that it names leaves to it: 法第…条に規定する政令で定める…. */
const CARRIES_OUT = /^(?:に規定する|の規定(?:による|により|に基づ(?:く|き))|の)?[^、。（]{0,12}で定め/;

/**
 * The provisions of lower instruments that carry a cited provision out, in the texts of the as-of date: those first that say so, then those that refer to
 * it.
 */
export function carriedOutBy({ cited, revision, found }: CitedText, view: View): Linked[] {
  if (found.is !== 'found') return [];
  return delegatedBelow(cited.instrument, view.workspace).flatMap((instrument) => {
    const lower = revisionOn(view.workspace.statutes.of(instrument), view.asOf)?.revision;
    if (!lower) return [];
    const references = found.provisions.flatMap((each) => carriedOutIn(each, revision.statute, lower.statute));
    const sorted = [...references.filter(saysSo), ...references.filter((each) => !saysSo(each))];
    return distinct(sorted.map(({ provision }) => provision)).flatMap((each) => linked(instrument, lower, each));
  });
}

function saysSo({ provision, piece, to }: Reference): boolean {
  return CARRIES_OUT.test((provision.text[piece] ?? '').slice(to));
}

/** The provisions of higher instruments to which a cited provision refers: on what it rests. */
export function restsOn({ cited, revision, found }: CitedText, view: View): Linked[] {
  if (found.is !== 'found') return [];
  const own = new Set(found.provisions.flatMap(withBelow));
  const references = referencesOf(revision.statute).filter(({ provision, law }) => law && own.has(provision));
  return above(cited.instrument).flatMap((instrument) => {
    const upper = revisionOn(view.workspace.statutes.of(instrument), view.asOf)?.revision;
    if (!upper) return [];
    const provisions = references.flatMap(({ law, path }) => {
      const target = law && path && isLaw(upper.statute, law) ? lookUp(upper.statute, path) : undefined;
      return target?.is === 'found' ? target.provisions.slice(0, 1) : [];
    });
    return distinct(provisions).flatMap((each) => linked(instrument, upper, each));
  });
}

/** Those by which an instrument is delegated, over however many steps. */
function above(instrument: ast.Instrument): ast.Instrument[] {
  const found = new Set([instrument]);
  for (const each of found) for (const { instrument: up } of each.delegations) if (up?.ref) found.add(up.ref);
  return [...found].slice(1);
}

function withBelow(provision: Provision): Provision[] {
  return [provision, ...provision.children.flatMap(withBelow)];
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

function linked(instrument: ast.Instrument, revision: HeldRevision, provision: Provision): Linked[] {
  const path = pathOf(provision);
  return path ? [{ instrument, revision, provision, path }] : [];
}
