import { isCounted, type LookUp, type Provision } from '@fefta/law';
import type { Citation } from '../generated/ast.ts';
import { type Cited, citedProvision, lookUpWritten } from './cited.ts';
import { type Claim, claimOf } from './claim.ts';
import { bearingOn, judge, type Verdict, type Witness } from './evidence.ts';
import type { HeldRevision, HeldStatutes, HeldTexts } from './held.ts';

/** What one held revision has of a cited provision. */
export interface Word extends Witness {
  revision: HeldRevision;
  found: LookUp;
  /** The text has lost the numbers of that level; they were counted when it was imported. */
  counted: boolean;
}

/** A citation with everything that the held texts say of it. */
export interface Standing {
  cited: Cited;
  claim: Claim;
  held: HeldTexts;
  /** Earliest first. */
  words: readonly Word[];
  /** Undefined where nothing is held. */
  verdict: Verdict<Word> | undefined;
}

/** What the held texts say of a citation; undefined where it names no provision, or where a text cannot be read. */
export function standingOf(citation: Citation, statutes: HeldStatutes): Standing | undefined {
  const cited = citedProvision(citation);
  if (!cited) return undefined;
  const held = statutes.of(cited.instrument);
  if (held.unread.length > 0) return undefined;
  const claim = claimOf(citation);
  const words = held.revisions.map((revision) => wordOf(cited, revision));
  return { cited, claim, held, words, verdict: words.length > 0 ? judge(claim, words) : undefined };
}

/** The provisions as they stand in the revisions that bear on the citation's days, earliest first. */
export function foundIn({ claim, words }: Standing): { word: Word; provisions: readonly Provision[] }[] {
  return bearingOn(claim, words).flatMap((word) =>
    word.found.is === 'found' ? [{ word, provisions: word.found.provisions }] : [],
  );
}

function wordOf(cited: Cited, revision: HeldRevision): Word {
  const found = lookUpWritten(revision.statute, cited.text, cited.path);
  const state = found.is === 'found' ? 'there' : found.is;
  return { revision, since: revision.since, seen: revision.seen, found, state, counted: isCountedAt(found) };
}

function isCountedAt(found: LookUp): boolean {
  if (found.is === 'found') return found.provisions.some(isCounted);
  if (found.is === 'deleted') return isCounted(found.provision);
  if (found.is === 'unknown') return true;
  return found.near.some(isCounted) || (found.within !== undefined && isCounted(found.within));
}
