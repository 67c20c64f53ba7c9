export { type Comparison, type ComparisonOperator, comparisonsIn } from './comparisons.ts';
export { type DelegateKind, type Delegation, delegationsIn } from './delegations.ts';
export { labelKey, lawNumberKey } from './law-number.ts';
export { type LookUp, lookUp, type MissingLevel } from './look-up.ts';
export {
  LACKING,
  PROVISION_KINDS,
  type Provision,
  type ProvisionData,
  type ProvisionKind,
  type Revision,
  STATUTE_KINDS,
  type Statute,
  type StatuteData,
  type StatuteKind,
  type StatuteSource,
} from './model.ts';
export { type ReadStatute, readStatute } from './read.ts';
export { type Reference, referencesIn } from './references/find.ts';
export { type FindStatute, type Followed, followReference, isLaw, type Unfollowed } from './references/follow.ts';
export type { LawName } from './references/laws.ts';
export type { Unresolved } from './references/resolve.ts';
export { namedSentences, splitSentences } from './sentences.ts';
export {
  articleOf,
  childrenOf,
  isCounted,
  ownerOf,
  pathOf,
  provisionsOf,
  provisionText,
  supplementaryOf,
} from './tree.ts';
export { printStatute, STATUTE_FORMAT } from './write.ts';
