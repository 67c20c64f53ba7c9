import { comparePaths, type Provision, pathOf, type Statute } from '@fefta/law';
import { isDivision } from './named.ts';

/**
 * The statute with the chapters of another text of the same instrument, where it has lost its own; the same where it has some, or the other
 * has none. An article belongs to the last division that begins at it or before it.
 */
export function withDivisionsOf(statute: Statute, other: Statute): Statute {
  if (statute.provisions.some(isDivision) || !other.provisions.some(isDivision)) return statute;
  const isArticle = (each: Provision) => each.kind === 'article';
  const articles = statute.provisions.filter(isArticle);
  const before = statute.provisions.findIndex(isArticle);
  const grouped = group(other.provisions.filter(isDivision), articles, undefined);
  const others = statute.provisions.filter((each) => !isArticle(each));
  return { ...statute, provisions: [...others.slice(0, before), ...grouped, ...others.slice(before)] };
}

function group(
  divisions: readonly Provision[],
  articles: readonly Provision[],
  parent: Provision | undefined,
): Provision[] {
  const [first] = divisions;
  if (!first) return [...articles];
  const starts = divisions.map((each) => firstArticle(each));
  const of = divisions.map((): Provision[] => []);
  const ahead: Provision[] = [];
  for (const article of articles) (of[lastBegun(starts, article)] ?? ahead).push(article);
  return [...ahead, ...divisions.map((each, index) => divisionOf(each, of[index] ?? [], parent))];
}

function divisionOf(division: Provision, articles: readonly Provision[], parent: Provision | undefined): Provision {
  const copy: Provision = { ...division, parent, children: [] };
  copy.children = group(division.children.filter(isDivision), articles, copy);
  return copy;
}

function lastBegun(starts: readonly (Provision | undefined)[], article: Provision): number {
  return starts.findLastIndex((start) => start !== undefined && compare(start, article) <= 0);
}

function compare(a: Provision, b: Provision): number {
  return comparePaths(pathOf(a) ?? {}, pathOf(b) ?? {});
}

function firstArticle(provision: Provision): Provision | undefined {
  if (provision.kind === 'article') return provision;
  for (const child of provision.children) {
    const found = firstArticle(child);
    if (found) return found;
  }
  return undefined;
}
