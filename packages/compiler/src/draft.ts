import type { Bundle, UnsealedBundle } from '@fefta/bundle';
import type { Finding, SourceDocument, Workspace } from '@fefta/language';
import { assemble, type CompileOptions, inOrder } from './compile.ts';
import { face } from './face.ts';
import { byName, CompilationUnit } from './unit.ts';

/** Rules as they are being written: fit for deciding cases, not for handing on, as they have no digest. */
export interface Draft {
  bundle: Bundle;
  /** URIs of the sources: a place names one by its position here. */
  sources: readonly string[];
}

export type DraftResult = { ok: true; draft: Draft } | { ok: false; findings: readonly Finding[] };

export type DraftOptions = Pick<CompileOptions, 'name' | 'version'> & { findings: readonly Finding[] };

interface Known {
  workspace: Workspace;
  key: string;
  /** The root of each document when it was compiled, with the bundle of this document alone. */
  parts: Map<unknown, UnsealedBundle>;
  uris: readonly string[];
  draft: Draft;
}

/**
 * Compiles a workspace again and again while it is edited. Only documents whose text has changed are compiled anew; where what they say to others
 * (names, types, dates) has changed too, all are.
 */
export class DraftCompiler {
  private known: Known | undefined;

  /** `findings`: all of the workspace; one error, and there is no draft. */
  compile(workspace: Workspace, options: DraftOptions): DraftResult {
    const steps = this.compiling(workspace, options);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  /** The same in steps, each a document; where the workspace changes between them, the rest is of no use and must be left. */
  *compiling(workspace: Workspace, options: DraftOptions): Generator<void, DraftResult> {
    const errors = options.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return { ok: false, findings: errors };
    const key = `${options.name} ${options.version}`;
    const { known } = this;
    if (known?.workspace === workspace && known.key === key) return { ok: true, draft: known.draft };
    const isLike = known && known.key === key && known.workspace.options === workspace.options;
    const again = isLike ? this.again(workspace, options, known) : undefined;
    return again ?? (yield* this.anew(workspace, options, key));
  }

  private *anew(workspace: Workspace, options: DraftOptions, key: string): Generator<void, DraftResult> {
    const numbers = numbersOf(workspace);
    const parts = new Map<unknown, UnsealedBundle>();
    for (const document of workspace.documents) {
      const compiled = compileOne(workspace, document, numbers, options);
      if (!compiled.ok) return compiled;
      parts.set(document.root, compiled.bundle);
      yield;
    }
    const bundle = merge([...parts.values()], undefined, () => true);
    const uris = workspace.documents.map(({ uri }) => uri);
    this.known = { workspace, key, parts, uris, draft: { bundle, sources: uris } };
    return { ok: true, draft: this.known.draft };
  }

  /** Undefined where all has to be compiled. */
  private again(
    workspace: Workspace,
    options: Pick<CompileOptions, 'name' | 'version'>,
    known: Known,
  ): DraftResult | undefined {
    const uris = workspace.documents.map(({ uri }) => uri);
    if (String(uris) !== String(known.uris)) return undefined;
    const numbers = numbersOf(workspace);
    const parts = new Map<unknown, UnsealedBundle>();
    const touched = new Set<string>();
    for (const [index, document] of workspace.documents.entries()) {
      const before = known.parts.get(document.root);
      if (before) {
        parts.set(document.root, before);
        continue;
      }
      const was = known.parts.get(known.workspace.documents[index]?.root);
      const compiled = compileOne(workspace, document, numbers, options);
      if (!compiled.ok) return compiled;
      if (!was || face(was) !== face(compiled.bundle)) return undefined;
      parts.set(document.root, compiled.bundle);
      for (const list of [...listsIn(was), ...listsIn(compiled.bundle)]) touched.add(list);
    }
    const bundle = merge([...parts.values()], known.draft.bundle, (list) => touched.has(list));
    this.known = { ...known, workspace, parts, draft: { bundle, sources: uris } };
    return { ok: true, draft: this.known.draft };
  }
}

function numbersOf({ documents }: Workspace): ReadonlyMap<unknown, number> {
  return new Map(documents.map(({ root }, index) => [root, index]));
}

type One = { ok: true; bundle: UnsealedBundle } | { ok: false; findings: readonly Finding[] };

function compileOne(
  workspace: Workspace,
  document: SourceDocument,
  numbers: ReadonlyMap<unknown, number>,
  options: Pick<CompileOptions, 'name' | 'version'>,
): One {
  const unit = new CompilationUnit({ ...workspace, documents: [document] }, undefined, numbers);
  const bundle = assemble(unit, options);
  return unit.findings.length > 0 ? { ok: false, findings: unit.findings } : { ok: true, bundle };
}

/** The lists in which a document has something. */
function listsIn(bundle: UnsealedBundle): string[] {
  return Object.entries(bundle).flatMap(([list, entries]) =>
    Array.isArray(entries) && entries.length > 0 ? list : [],
  );
}

/** One bundle of those of all documents. Lists of which nothing changes are those of the bundle before: the same objects. */
function merge(
  parts: readonly UnsealedBundle[],
  before: Bundle | undefined,
  isTouched: (list: string) => boolean,
): Bundle {
  const lists = new Set(parts.flatMap((part) => Object.keys(part)));
  const of = (part: object, list: string) => (part as Record<string, unknown>)[list];
  const merged = [...lists].map((list): [string, unknown] => {
    const known = before && of(before, list);
    if (known !== undefined && !isTouched(list)) return [list, known];
    const all = parts.flatMap((part) => of(part, list) ?? []);
    if (list === 'provisions') return [list, inOrder(all as Bundle['provisions'])];
    if (list === 'standardUnits')
      return [list, byName([...new Map(all.map((each) => [(each as Named).name, each])).values()] as Named[])];
    return [list, Array.isArray(of(parts[0] as object, list)) ? byName(all as Named[]) : of(parts[0] as object, list)];
  });
  const bundle = Object.fromEntries(merged) as unknown as UnsealedBundle;
  return { ...bundle, manifest: { ...bundle.manifest, sources: [], content: '' } };
}

type Named = { name: string };
