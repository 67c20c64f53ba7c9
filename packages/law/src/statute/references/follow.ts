import { lawNumberKey } from '../law-number.ts';
import { lookUp } from '../look-up.ts';
import type { Provision, Statute } from '../model.ts';
import { supplementaryOf } from '../tree.ts';
import type { Reference } from './find.ts';
import type { LawName } from './laws.ts';
import type { Unresolved } from './resolve.ts';

/** Why the provisions that a reference names cannot be given. */
export type Unfollowed =
  | Unresolved
  /** The text does not say which law a short name stands for. */
  | 'law-unknown'
  /** A law of which no text is at hand. */
  | 'law-not-held'
  /** The text at hand does not have the provision. */
  | 'missing'
  /** In the 附則 of an amendment: a provision of the law as it was then, which the text at hand does not have. */
  | 'as-it-was'
  /** The text at hand cannot show it: numbers or tables are lost, or it is an extract. */
  | 'not-to-be-seen';

export type Followed = { statute: Statute; provisions: Provision[]; isDeleted?: true } | { why: Unfollowed };

/** Finds the text of a law; `like` is the statute in which it is named, so that a text of about the same day can be chosen. */
export type FindStatute = (law: LawName, like: Statute) => Statute | undefined;

/** Is a statute the law of that name, by number or else by title? */
export function isLaw(statute: Statute, { name, title, number }: LawName): boolean {
  if (number !== undefined && statute.number !== '') return lawNumberKey(statute.number) === lawNumberKey(number);
  return statute.title === title || statute.title === name;
}

/** The provisions that a reference of `statute` names, or why there are none. */
export function followReference(reference: Reference, statute: Statute, find: FindStatute): Followed {
  const { law, path, why, provision } = reference;
  if (path === undefined) return { why: why ?? 'unreadable' };
  const target = law === undefined ? statute : find(law, statute);
  if (target === undefined) return { why: law?.number || law?.title ? 'law-not-held' : 'law-unknown' };
  const found = lookUp(target, path);
  if (found.is === 'found') return { statute: target, provisions: found.provisions };
  if (found.is === 'deleted') return { statute: target, provisions: [found.provision], isDeleted: true };
  if (found.is === 'unknown') return { why: 'not-to-be-seen' };
  return { why: supplementaryOf(provision)?.number ? 'as-it-was' : 'missing' };
}
