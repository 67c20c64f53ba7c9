import type { Problem } from '@fefta/project';
import { IMPORT } from '../../messages/import.ts';
import type { EuNode, EuTree } from './tree.ts';

/**
 * What is wrong in the source and was read in the printed list: a paragraph below the wrong one, a text that breaks off. `is`
 * is how the paragraph's text begins in the source, so that another edition is not mended by mistake.
 */
export interface Correction {
  path: string;
  is: string;
  /** Path of the paragraph below which it belongs. */
  below?: string;
  code?: string;
  text?: string;
  /** A paragraph that the source has run together with this one, put below it with this code and text. */
  first?: { code: string; text: string };
  /** A paragraph that the source lacks, put after this one with this code and text. */
  next?: { code: string; text: string };
}

const MEMBERS = ['path', 'is', 'below', 'code', 'text', 'first', 'next', 'why'];

export type ReadCorrections = { ok: true; corrections: Correction[] } | { ok: false; problems: Problem[] };

/** Reads `{ "corrections": […] }`. */
export function readCorrections(json: unknown, shown: string): ReadCorrections {
  const list = isObject(json) ? json.corrections : undefined;
  if (!Array.isArray(list)) return { ok: false, problems: [IMPORT.noCorrections(shown)] };
  const wrong = list.flatMap((each, index) => (isCorrection(each) ? [] : [IMPORT.correction(shown, index + 1)]));
  return wrong.length > 0 ? { ok: false, problems: wrong } : { ok: true, corrections: list };
}

function isCorrection(value: unknown): value is Correction {
  if (!isObject(value)) return false;
  const { first, next, ...rest } = value;
  const areNew = [first, next].every((each) => each === undefined || isNew(each));
  const areTexts = Object.entries(rest).every(([name, each]) => MEMBERS.includes(name) && isText(each));
  return areNew && areTexts && isText(value.path) && isText(value.is);
}

const isNew = (value: unknown): boolean => isObject(value) && isText(value.code) && isText(value.text);
const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes the tree; a correction that does not fit it is said. */
export function applyCorrections(tree: EuTree, corrections: readonly Correction[]): Problem[] {
  return corrections.flatMap((correction) => {
    const node = tree.byPath.get(correction.path);
    if (!node?.text.startsWith(correction.is)) return [IMPORT.correctionMisses(correction.path, correction.is)];
    return apply(node, correction, tree);
  });
}

function apply(node: EuNode, { below, code, text, first, next }: Correction, tree: EuTree): Problem[] {
  if (code !== undefined) node.code = code;
  if (text !== undefined) node.text = text;
  if (first) node.children.unshift(added(node, first, node));
  if (next) putAfter(node, added(node, next, node.parent));
  if (below === undefined) return [];
  const parent = tree.byPath.get(below);
  if (!parent || !node.parent || isWithin(parent, node)) return [IMPORT.correctionMisses(below, '')];
  node.parent.children.splice(node.parent.children.indexOf(node), 1);
  node.parent = parent;
  parent.children.push(node);
  return [];
}

function added({ path }: EuNode, made: { code: string; text: string }, parent: EuNode | undefined): EuNode {
  return { path: `${path}+`, ...made, isNote: false, parent, children: [] };
}

function putAfter(node: EuNode, next: EuNode): void {
  const siblings = node.parent?.children;
  siblings?.splice(siblings.indexOf(node) + 1, 0, next);
}

function isWithin(node: EuNode | undefined, ancestor: EuNode): boolean {
  for (let at = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
