import type { Bundle } from '../../../packages/bundle/src/index.ts';
import { drawing } from '../../runtime-fast/random.ts';
import { IN_DECLARATIONS } from './in-declarations.ts';
import { IN_LISTS } from './in-lists.ts';
import { IN_RULES } from './in-rules.ts';
import type { Site } from './sites.ts';
import { WORDING } from './wording.ts';

const KINDS = { ...IN_RULES, ...IN_DECLARATIONS, ...IN_LISTS, ...WORDING } as const;

export type DrawnKind = keyof typeof KINDS;

export const DRAWN_KINDS = Object.keys(KINDS) as DrawnKind[];

/** Does the kind change no answer, wherever it is made? */
export const isWordingOnly = (kind: DrawnKind): boolean => kind in WORDING;

/** A fault at one of all the places to which its kind applies. */
export interface DrawnFault extends Omit<Site, 'make'> {
  bundle: Bundle;
}

/** A book with one fault, at a place that the seed draws from all to which the kind applies; nothing where there is none. */
export function drawn(bundle: Bundle, kind: DrawnKind, seed: number): DrawnFault | undefined {
  const copy = structuredClone(bundle);
  const sites = KINDS[kind](copy);
  if (sites.length === 0) return undefined;
  const { make, ...site } = drawing(seed).from(sites);
  make();
  return { ...site, bundle: copy };
}
