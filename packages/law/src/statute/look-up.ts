import { deepestLevel, type Level, type ProvisionPath, withElement } from '../articles.ts';
import { comparePaths } from '../path-order.ts';
import { labelKey } from './law-number.ts';
import type { Provision, Statute } from './model.ts';
import { childrenOf, ownerOf, provisionText } from './tree.ts';

/** A level of a path that a text may lack. */
export type MissingLevel = Level | 'supplementary' | 'extra' | 'end';

export type LookUp =
  | { is: 'found'; provisions: Provision[] }
  /** 削除: the number exists and says nothing. */
  | { is: 'deleted'; provision: Provision }
  /** Not to be seen in the text at hand, which has lost the numbers in `within`, or lacks provisions of that level: it may be in the law or not. */
  | { is: 'unknown'; level: MissingLevel; within: Provision | undefined }
  /** `within` holds nothing of that number; `near` are the existing ones of that level right before and after, first and last. */
  | { is: 'missing'; level: MissingLevel; within: Provision | undefined; near: Provision[] };

type Step = { level: Level; number: string };

function stepsOf(path: ProvisionPath): Step[] {
  const steps: Step[] = [];
  const add = (level: Level, number: string | undefined) => number !== undefined && steps.push({ level, number });
  add('table', path.table);
  add('row', path.row);
  add('article', path.article);
  add('paragraph', path.paragraph?.toString());
  add('item', path.item);
  for (const each of path.subitem ?? []) add('subitem', each);
  return steps;
}

const place = (level: Level, number: string): ProvisionPath => withElement({}, level, number);
const compare = (level: Level, a: string, b: string): number => comparePaths(place(level, a), place(level, b));

function holds(provision: Provision, { level, number }: Step): boolean {
  if (provision.kind !== level) return false;
  if (provision.number === number) return true;
  const { through } = provision;
  return through !== undefined && compare(level, provision.number, number) < 0 && compare(level, number, through) <= 0;
}

/** Items may be cited without their paragraph, and sub-items without their item, where there is only one. */
function candidates(root: Statute | Provision, level: Level): Provision[] {
  const children = childrenOf(root);
  const direct = children.filter((child) => child.kind === level);
  if (direct.length > 0) return direct;
  const inner = children.filter((child) => child.kind === 'paragraph' && level !== 'paragraph');
  return inner.length === 1 && inner[0] ? candidates(inner[0], level) : [];
}

function nearest(provisions: readonly Provision[], { level, number }: Step): Provision[] {
  const after = provisions.findIndex((each) => compare(level, each.number, number) > 0);
  const at = after < 0 ? provisions.length : after;
  const near = [provisions[at - 1], provisions[at], provisions[0], provisions.at(-1)];
  return [...new Set(near.filter((each) => each !== undefined))];
}

type Found = { is: 'at'; at: Provision | Statute } | Exclude<LookUp, { is: 'found' }>;

/** The provision whose numbers are lost, if the one looked in, or the one paragraph that stands for it, is such. */
function partOf(provision: Provision): Provision | undefined {
  if (provision.partial) return provision;
  const [only, second] = provision.children;
  return provision.kind === 'article' && second === undefined && only?.partial ? only : undefined;
}

/** Does the text lack provisions of that level there? A 附則 that is held is whole. */
function lacks(statute: Statute, level: MissingLevel, within: Provision | undefined): boolean {
  return statute.lacks.some((each) => each === level) && (level === 'row' || within === undefined);
}

function step(statute: Statute, root: Statute | Provision, wanted: Step): Found {
  const all = candidates(root, wanted.level);
  const found = all.find((each) => holds(each, wanted));
  if (found === undefined) {
    const within = 'provisions' in root ? undefined : root;
    // Where nothing is counted into paragraphs, the one paragraph is the whole.
    if (wanted.level === 'paragraph' && wanted.number === '1' && all.length === 0 && within?.kind === 'article') {
      return within.deleted ? { is: 'deleted', provision: within } : { is: 'at', at: within };
    }
    const unsure = within && partOf(within);
    if (unsure || lacks(statute, wanted.level, within)) return { is: 'unknown', level: wanted.level, within: unsure };
    return { is: 'missing', level: wanted.level, within, near: nearest(all, wanted) };
  }
  return found.deleted ? { is: 'deleted', provision: found } : { is: 'at', at: found };
}

function supplementary(statute: Statute, path: ProvisionPath): Found {
  const all = statute.provisions.filter((each) => each.kind === 'supplementary');
  const label = path.supplementary;
  const found =
    label === undefined
      ? (all.find((each) => each.number === '') ?? (all.length === 1 ? all[0] : undefined))
      : all.find((each) => labelKey(each.number) === labelKey(label));
  if (found) return { is: 'at', at: found };
  if (lacks(statute, 'supplementary', undefined)) return { is: 'unknown', level: 'supplementary', within: undefined };
  return { is: 'missing', level: 'supplementary', within: undefined, near: all };
}

/** All from the first to the one that bears the last number of a range. */
function range(statute: Statute, path: ProvisionPath, from: Provision, end: string): LookUp {
  const level = deepestLevel(path);
  const owner = ownerOf(from);
  const siblings = childrenOf(owner ?? statute).filter((each) => each.kind === level);
  const last = level && siblings.findIndex((each) => holds(each, { level, number: end }));
  if (level !== undefined && last === -1 && owner?.partial) return { is: 'unknown', level: 'end', within: owner };
  if (level === undefined || last === undefined || last < 0) {
    const near = level ? nearest(siblings, { level, number: end }) : [];
    return { is: 'missing', level: 'end', within: owner, near };
  }
  return { is: 'found', provisions: siblings.slice(siblings.indexOf(from), last + 1) };
}

/**
 * What a path names in a held text. A range gives all provisions in it; an `extra` (ただし書 …) the provision whose text has that part.
 * Articles are looked up in the main provisions unless the path says 附則.
 */
export function lookUp(statute: Statute, path: ProvisionPath): LookUp {
  let found: Found = { is: 'at', at: statute };
  if (path.part === 'supplementary') found = supplementary(statute, path);
  for (const wanted of stepsOf(path)) {
    if (found.is !== 'at') return found;
    found = step(statute, found.at, wanted);
  }
  if (found.is !== 'at') return found;
  const { at } = found;
  if ('provisions' in at) return { is: 'found', provisions: at.provisions };
  if (path.extra !== undefined && provisionText(at, path.extra).length === 0) {
    return { is: 'missing', level: 'extra', within: at, near: [at] };
  }
  return path.end === undefined ? { is: 'found', provisions: [at] } : range(statute, path, at, path.end);
}
