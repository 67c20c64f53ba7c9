import type { Coverage, CoveredProvision } from './model.ts';
import { isDivision } from './named.ts';

/** Depth of a table of coverage: chapters and the like; articles (also of a 附則) and rows of tables, where they differ; everything that is numbered. */
export type Detail = 'chapter' | 'article' | 'provision';

/** A provision in the order of the text; how deep it stands. */
export interface Row {
  depth: number;
  provision: CoveredProvision;
}

export function rowsOf(provisions: readonly CoveredProvision[], detail: Detail, depth = 0): Row[] {
  return provisions.flatMap((provision) => [
    { depth, provision },
    ...rowsOf(shownParts(provision, detail), detail, depth + 1),
  ]);
}

/** As much detail as makes sense where nobody asked for another: all of a single article, and of what the rules name themselves. */
export function usualDetail({ provisions, text }: Coverage): Detail {
  const [only, second] = provisions;
  if (!text) return 'provision';
  return only && !second && !holdsArticles(only) ? 'provision' : 'article';
}

function shownParts(provision: CoveredProvision, detail: Detail): CoveredProvision[] {
  if (detail === 'provision') return provision.parts;
  if (detail === 'chapter') return provision.parts.filter(isDivision);
  if (provision.kind === 'table' && !isMixed(provision)) return [];
  return holdsArticles(provision) ? provision.parts : [];
}

/** Are its parts in different states? A table has hundreds of rows; where all are alike it says it for them. */
function isMixed({ state }: CoveredProvision): boolean {
  return state === 'partly' || state === 'accounted';
}

function holdsArticles(provision: CoveredProvision): boolean {
  return isDivision(provision) || provision.kind === 'supplementary' || provision.kind === 'table';
}
