import { type ProvisionPath, withElement } from '../articles.ts';
import type { Provision, Statute } from './model.ts';
import { namedSentences } from './sentences.ts';

/** All provisions of a statute or below a provision, in the order of the text. */
export function* provisionsOf(root: Statute | Provision): Generator<Provision> {
  for (const provision of 'provisions' in root ? root.provisions : root.children) {
    yield provision;
    yield* provisionsOf(provision);
  }
}

/** Kinds that only group others: a path does not name them. */
const GROUPS: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'subsection', 'division']);

/** Those directly below in the sense of paths: chapters and the like are looked through. */
export function childrenOf(root: Statute | Provision): Provision[] {
  const children = 'provisions' in root ? root.provisions : root.children;
  return children.flatMap((child) => (GROUPS.has(child.kind) ? childrenOf(child) : [child]));
}

/** What holds a provision in the sense of paths; undefined for the statute itself. */
export function ownerOf(provision: Provision): Provision | undefined {
  const { parent } = provision;
  return parent !== undefined && GROUPS.has(parent.kind) ? ownerOf(parent) : parent;
}

/** The path of a provision; undefined for what no path names (a chapter, a note, a table inside an article). */
export function pathOf(provision: Provision): ProvisionPath | undefined {
  const { kind, number } = provision;
  const above = ownerOf(provision);
  const path = above === undefined ? {} : pathOf(above);
  if (path === undefined) return undefined;
  switch (kind) {
    case 'supplementary':
      return { part: 'supplementary', ...(number === '' ? {} : { supplementary: number }) };
    case 'table':
      return above === undefined || above.kind === 'supplementary' ? { ...path, table: number } : undefined;
    case 'article':
    case 'paragraph':
    case 'item':
    case 'row':
    case 'subitem':
      return number === '' ? undefined : withElement(path, kind, number);
    default:
      return undefined;
  }
}

/** Did any number on the way to the provision get lost and counted? */
export function isCounted(provision: Provision): boolean {
  return provision.counted === true || (provision.parent !== undefined && isCounted(provision.parent));
}

/**
 * The sentences of a provision: its own, then those of all below, one string each; with `extra` only those that it names.
 * An article without text of its own is what its paragraphs say.
 */
export function provisionText(provision: Provision, extra?: ProvisionPath['extra']): string[] {
  if (extra === undefined) return [...provision.text, ...provision.children.flatMap((child) => provisionText(child))];
  const [only, second] = provision.children.filter((child) => child.kind === 'paragraph');
  const holder = provision.kind === 'article' && only !== undefined && second === undefined ? only : provision;
  return namedSentences(holder.text, extra);
}

/** The article, row or other whole that a provision belongs to, itself included. */
export function articleOf(provision: Provision): Provision | undefined {
  const isWhole = provision.kind === 'article' || provision.kind === 'row';
  return isWhole ? provision : provision.parent && articleOf(provision.parent);
}

/** The 附則 that a provision stands in. */
export function supplementaryOf(provision: Provision): Provision | undefined {
  return provision.kind === 'supplementary' ? provision : provision.parent && supplementaryOf(provision.parent);
}
