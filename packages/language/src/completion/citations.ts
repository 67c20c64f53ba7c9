import { comparePaths, type ParsedPath, parseProvisionPath, splitCitation } from '@fefta/law';
import type { AstNode } from 'langium';
import type { Citation, Instrument } from '../generated/ast.ts';
import { fileOf } from '../names/name-index.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { spanOf } from '../workspace/places.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A place in an instrument that the workspace cites. */
export interface CitedPath {
  /** As written: 27-2(1), or the text within the quotes. */
  text: string;
  quoted: boolean;
  /** How often it is cited. */
  count: number;
}

/**
 * The places of an instrument that the workspace cites, in the order of the instrument; what is no path comes last. The citation that is being
 * written does not count.
 */
export function citedPaths(workspace: Workspace, instrument: Instrument, writing: Writing): CitedPath[] {
  const found = new Map<string, CitedPath>();
  for (const { node } of workspace.uses.of(instrument)) {
    if (node.$type !== 'Citation' || isWriting(node, writing)) continue;
    const { path, quoted, instrument: reference } = node as Citation;
    const text = path ?? quoted ?? glued(reference.$refText);
    if (text === '') continue;
    const key = `${path === undefined} ${text}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { text, quoted: path === undefined, count: 1 });
  }
  const parsed = [...found.values()].map((each) => ({ each, path: parseProvisionPath(each.text) }));
  return parsed.sort((a, b) => compare(a.path, b.path) || (a.each.text < b.each.text ? -1 : 1)).map(({ each }) => each);
}

/** Where somebody is writing. */
export interface Writing {
  document: SourceDocument;
  offset: number;
}

function isWriting(node: AstNode, { document, offset }: Writing): boolean {
  const { start, end } = spanOf(node);
  return start <= offset && offset <= end && fileOf(node) === document.root;
}

/** 外為法第二十七条: the path stands in the same word as the name. */
function glued(text: string): string {
  return splitCitation(text).path;
}

function compare(a: ParsedPath, b: ParsedPath): number {
  if (a.ok && b.ok) return comparePaths(a.path, b.path);
  return Number(b.ok) - Number(a.ok);
}
