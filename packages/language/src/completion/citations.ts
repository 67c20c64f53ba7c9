import { comparePaths, type ParsedPath, parseProvisionPath, printProvisionPath, splitCitation } from '@fefta/law';
import type { AstNode } from 'langium';
import { plainPath } from '../citations/written-path.ts';
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
  /** As Japanese texts write it: 第二十七条の二第一項. Empty where the text is no path. */
  kanji: string;
  /** How often it is cited. */
  count: number;
}

/**
 * The places of an instrument that the workspace cites, in the order of the instrument; what is no path comes last. However a place is written, it is one;
 * it needs quotes only where digits and brackets cannot say it. The citation that is being written does not count.
 */
export function citedPaths(workspace: Workspace, instrument: Instrument, writing: Writing): CitedPath[] {
  const found = new Map<string, CitedPath>();
  for (const { node } of workspace.uses.of(instrument)) {
    if (node.$type !== 'Citation' || isWriting(node, writing)) continue;
    const { path, quoted, instrument: reference } = node as Citation;
    const text = path ?? quoted ?? splitCitation(reference.$refText).path;
    if (text !== '') add(found, text, path === undefined);
  }
  return [...found.values()].sort(
    (a, b) => compare(readPath(a.text).path, readPath(b.text).path) || (a.text < b.text ? -1 : 1),
  );
}

function add(found: Map<string, CitedPath>, written: string, inWords: boolean): void {
  const { kanji, plain } = readPath(written);
  const key = kanji || written;
  const text = inWords ? (plain ?? written) : written;
  const quoted = inWords && plain === undefined;
  const known = found.get(key);
  if (!known) found.set(key, { text, quoted, kanji, count: 1 });
  else {
    known.count++;
    if (known.quoted && !quoted) Object.assign(known, { text, quoted });
  }
}

interface ReadPath {
  path: ParsedPath;
  kanji: string;
  /** With digits and brackets, where they can say it. */
  plain: string | undefined;
}

/** The same few hundred texts are cited again and again. */
const read = new Map<string, ReadPath>();
const MOST_READ = 20_000;

function readPath(text: string): ReadPath {
  let known = read.get(text);
  if (!known) {
    if (read.size >= MOST_READ) read.clear();
    const path = parseProvisionPath(text);
    known = {
      path,
      kanji: path.ok ? printProvisionPath(path.path, 'ja-kanji') : '',
      plain: path.ok ? plainPath(path.path) : undefined,
    };
    read.set(text, known);
  }
  return known;
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

function compare(a: ParsedPath, b: ParsedPath): number {
  if (a.ok && b.ok) return comparePaths(a.path, b.path);
  return Number(b.ok) - Number(a.ok);
}
