import type { AstNode } from 'langium';
import { HeldStatutes } from '../citations/held.ts';
import { BrokenWords } from '../incremental/broken-words.ts';
import { UseIndex } from '../incremental/use-index.ts';
import { CodeData } from '../lists/code-data.ts';
import { fileNames, type NameIndex } from '../names/name-index.ts';
import type { Resolver } from '../names/resolver.ts';
import { createFeftaServices, type FeftaServices } from '../services.ts';
import type { SourceText, WorkspaceOptions } from '../sources.ts';
import type { Typer } from '../types/typer.ts';
import { parseDocument, type SourceDocument } from './document.ts';

export type Progress = (done: number, total: number) => void;

export const DEFAULT_OPTIONS: WorkspaceOptions = { requiredLanguages: [], checks: {}, data: new Map() };

/** Parsed, named and linked sources. */
export interface Workspace {
  documents: readonly SourceDocument[];
  options: WorkspaceOptions;
  names: NameIndex;
  resolver: Resolver;
  typer: Typer;
  uses: UseIndex;
  broken: BrokenWords;
  codes: CodeData;
  statutes: HeldStatutes;
  services: FeftaServices;
}

/**
 * Parses and links all sources; the order in which they come makes no difference. Never throws.
 * Services that are handed in are used again: the workspace they held before is gone.
 */
export function buildWorkspace(
  sources: readonly SourceText[],
  options: Partial<WorkspaceOptions> = {},
  progress?: Progress,
  fefta: FeftaServices = createFeftaServices().fefta,
): Workspace {
  fefta.references.NameIndex.clear();
  const merged = { ...DEFAULT_OPTIONS, ...options };
  const sorted = [...sources].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
  const documents = sorted.map((source, done) => {
    progress?.(done, sorted.length);
    return parseDocument(fefta, source.uri, source.text, merged.largest);
  });
  const workspace: Workspace = {
    documents,
    options: merged,
    names: fefta.references.NameIndex,
    resolver: fefta.references.Resolver,
    typer: fefta.types.Typer,
    uses: new UseIndex(fefta.types.Typer),
    broken: new BrokenWords(),
    codes: new CodeData(merged.data),
    statutes: new HeldStatutes(merged.data),
    services: fefta,
  };
  for (const document of documents) workspace.names.set(document.langium.uri.toString(), fileNames(document.root));
  for (const document of documents) link(document);
  for (const document of documents) {
    workspace.uses.set(document);
    workspace.broken.set(document);
  }
  return workspace;
}

/** Finds what every reference of a document means. */
export function link(document: SourceDocument): void {
  for (const { reference } of document.references) void reference.ref;
}

/** The nodes of one type in all documents. */
export function* allNodes<T extends AstNode>(workspace: Workspace, type: T['$type']): Generator<T> {
  for (const document of workspace.documents) yield* (document.nodes.get(type) ?? []) as readonly T[];
}
