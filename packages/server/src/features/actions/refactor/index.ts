import type { Range } from 'vscode-languageserver';
import type { Wanted } from '../gather.ts';
import { KINDS, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { extract } from './extract.ts';
import { inline } from './inline.ts';
import { reading } from './reading.ts';
import { rewriteKeywords, rewriteWords } from './rewrite-words.ts';
import { scenarios } from './scenarios.ts';
import { versions } from './versions.ts';

/** What can be made of a place, whether something is wrong with it or not. */
export function refactorings(scene: Scene, range: Range, wanted: Wanted): Offer[] {
  const offers: Offer[] = [];
  if (wanted(KINDS.extract)) offers.push(...extract(scene, range));
  if (wanted(KINDS.inline)) offers.push(...inline(scene, range));
  if (!wanted(KINDS.rewrite)) return offers;
  return [
    ...offers,
    ...rewriteWords(scene, range),
    ...versions(scene, range),
    ...scenarios(scene, range),
    ...reading(scene, range),
    ...rewriteKeywords(scene),
  ];
}
