import type { Problem } from '@fefta/project';
import { IMPORT } from '../../messages/import.ts';
import { plainText } from './plain-text.ts';
import type { EuParagraph, EuRecords } from './records.ts';

/** A paragraph in its place; corrections move it and mend its text. */
export interface EuNode {
  path: string;
  /** Without the point at its end. */
  code: string;
  isNote: boolean;
  text: string;
  parent?: EuNode;
  children: EuNode[];
}

/** The tree of the paragraphs, its tops in order. */
export interface EuTree {
  tops: EuNode[];
  byPath: Map<string, EuNode>;
}

/** Characters of a path for each level. */
const STEP = 4;

/** Rebuilds the tree from the paths; a path without a parent, one used twice or a child too few is said. */
export function buildTree({ paragraphs }: EuRecords): { tree: EuTree; problems: Problem[] } {
  const tree: EuTree = { tops: [], byPath: new Map() };
  const problems: Problem[] = [];
  for (const paragraph of paragraphs) {
    const problem = insert(paragraph, tree);
    if (problem) problems.push(problem);
  }
  for (const { path, numchild } of paragraphs) {
    const found = tree.byPath.get(path)?.children.length ?? 0;
    if (found !== numchild) problems.push(IMPORT.euChildren(path, numchild, found));
  }
  return { tree, problems };
}

function insert({ path, code, note_type, text }: EuParagraph, { tops, byPath }: EuTree): Problem | undefined {
  if (!/^([0-9A-Z]{4})+$/.test(path)) return IMPORT.euPath(path);
  if (byPath.has(path)) return IMPORT.euPathTwice(path);
  const parent = byPath.get(path.slice(0, -STEP));
  if (!parent && path.length > STEP) return IMPORT.euOrphan(path, code);
  const isNote = note_type !== 'base';
  const local = isNote ? code.trim() : code.trim().replace(/\.$/, '');
  const node: EuNode = { path, code: local, isNote, text: plainText(text), parent, children: [] };
  byPath.set(path, node);
  (parent?.children ?? tops).push(node);
  return undefined;
}

/** The number of an item, put together from those above it. */
export function numberOf(node: EuNode): string {
  return node.parent ? `${numberOf(node.parent)}.${node.code}` : node.code;
}
