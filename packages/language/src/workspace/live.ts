import { HeldStatutes } from '../citations/held.ts';
import type { Finding } from '../finding.ts';
import { BROKEN } from '../incremental/broken-words.ts';
import { ChangeSet } from '../incremental/changes.ts';
import type { Units } from '../incremental/document-checks.ts';
import { DocumentState } from '../incremental/document-state.ts';
import { guardInsides } from '../incremental/guards.ts';
import type { DocumentMemory } from '../incremental/memory.ts';
import { CodeData } from '../lists/code-data.ts';
import type { FeftaLinker } from '../names/linker.ts';
import { createFeftaServices, type FeftaServices } from '../services.ts';
import type { SourceText, WorkspaceOptions } from '../sources.ts';
import { hasErrors, parseDocument, type SourceDocument } from './document.ts';
import { buildWorkspace, type Workspace } from './workspace.ts';

export interface Changes {
  set?: readonly SourceText[];
  deleted?: readonly string[];
  options?: WorkspaceOptions;
}

/**
 * A workspace that is kept up to date while its sources are edited. After every change it is what a fresh build of the same sources would be;
 * only documents that rest on something that has changed are linked and checked again.
 */
export class LiveWorkspace {
  private current: Workspace;
  private readonly services: FeftaServices;
  private readonly states = new Map<string, DocumentState>();

  constructor(options: WorkspaceOptions) {
    this.services = createFeftaServices().fefta;
    this.current = buildWorkspace([], options, undefined, this.services);
  }

  /** The state after the last change. */
  get workspace(): Workspace {
    return this.current;
  }

  document(uri: string): SourceDocument | undefined {
    return this.states.get(uri)?.document;
  }

  apply(changes: Changes): void {
    const steps = this.applying(changes);
    while (!steps.next().done);
  }

  /**
   * The same in steps, each a document's worth of work. Until the last step nothing else may be asked of the workspace.
   */
  *applying({ set = [], deleted = [], options }: Changes): Generator<void> {
    // Where most is new, nothing is gained by asking who is concerned.
    const isEverything = options !== undefined || set.length > this.states.size;
    const changes = new ChangeSet();
    const replaced: DocumentState[] = [];
    for (const uri of deleted) this.remove(uri, changes);
    for (const source of set) {
      const state = this.replace(source, isEverything ? undefined : changes);
      if (state) replaced.push(state);
      yield;
    }
    if (!isEverything && changes.isEmpty && replaced.length === 0) return;
    const documents = [...this.states.values()].map((each) => each.document);
    documents.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    this.current = { ...this.current, documents };
    if (options) this.takeOptions(options);
    this.services.types.Typer.forget();
    if (isEverything) yield* this.link([...this.states.values()].map((state) => ({ state, units: 'all' as const })));
    else yield* this.relink(replaced, changes);
  }

  private takeOptions(options: WorkspaceOptions): void {
    const codes = new CodeData(options.data);
    const statutes = new HeldStatutes(options.data, this.current.statutes);
    this.current = { ...this.current, options, codes, statutes };
  }

  private remove(uri: string, changes: ChangeSet): void {
    const state = this.states.get(uri);
    if (!state) return;
    changes.note(state.uri, state.face, undefined);
    for (const key of this.current.uses.usedBy(state.uri).keys()) changes.keys.add(key);
    if (this.current.broken.delete(state.uri)) changes.keys.add(BROKEN);
    this.current.uses.delete(state.uri);
    this.current.names.delete(state.uri);
    this.states.delete(uri);
    this.forgetLinksInto(state.uri);
  }

  private replace({ uri, text }: SourceText, changes: ChangeSet | undefined): DocumentState | undefined {
    const before = this.states.get(uri);
    if (before?.document.text === text) return undefined;
    const document = parseDocument(this.services, uri, text, this.current.options.largest);
    guardInsides(document.root);
    const state = new DocumentState(document);
    if (changes) {
      changes.note(state.uri, before?.face, state.face);
      if (before) state.inherit(before);
    }
    if (this.current.broken.set(document)) changes?.keys.add(BROKEN);
    this.current.names.set(state.uri, state.names);
    this.states.set(uri, state);
    this.forgetLinksInto(state.uri);
    return state;
  }

  private forgetLinksInto(uri: string): void {
    const linker = this.services.references.Linker as FeftaLinker;
    for (const state of this.states.values()) state.resetInto(uri, linker);
  }

  /** Links the documents that were replaced and what rests on what has changed, until nothing more changes by it. */
  private *relink(replaced: readonly DocumentState[], first: ChangeSet): Generator<void> {
    const { uses } = this.current;
    let changes = first;
    let batch: Affected[] = replaced.map((state) => ({ state, units: 'all', isNew: true }));
    for (let round = 0; round < MOST_ROUNDS; round++) {
      for (const state of this.states.values()) {
        state.checks.noteChanges(changes.keys);
        const units = state.affectedUnits(changes);
        if (round === 0 && replaced.includes(state)) state.forget(units);
        else if (units !== 'none') batch.push({ state, units });
      }
      const before = batch.map(({ state }) => uses.signature(state.uri));
      yield* this.link(batch);
      changes = new ChangeSet();
      for (const [index, { state }] of batch.entries()) noteUses(before[index], uses.signature(state.uri), changes);
      if (changes.isEmpty) return;
      batch = [];
    }
  }

  private *link(affected: readonly Affected[]): Generator<void> {
    const linker = this.services.references.Linker as FeftaLinker;
    for (const { state, units, isNew } of affected) if (!isNew) state.reset(units, linker);
    for (const { state, units } of [...affected].sort((a, b) => (a.state.uri < b.state.uri ? -1 : 1))) {
      state.link(units);
      this.current.uses.set(state.document, units);
      yield;
    }
  }

  /** What is worth keeping of every document that has been checked. */
  *memories(): Generator<DocumentMemory> {
    for (const state of this.states.values()) {
      const memory = state.memory(this.current.uses);
      if (memory) yield memory;
    }
  }

  /**
   * Takes over the findings of an earlier session for documents that rest on nothing that has changed since. The options must be the same.
   * In steps.
   */
  *restoring(memories: readonly DocumentMemory[]): Generator<void> {
    const { uses } = this.current;
    const byUri = new Map(memories.map((each) => [each.uri, each]));
    const changes = new ChangeSet();
    for (const state of this.states.values()) {
      const memory = byUri.get(state.uri);
      if (memory?.hash !== state.hash) {
        changes.note(state.uri, memory, state.face);
        if (memory?.isBroken || hasErrors(state.document)) changes.keys.add(BROKEN);
      }
      noteUses(memory?.uses, uses.signature(state.uri), changes);
      yield;
    }
    for (const memory of memories) {
      if (this.current.names.names(memory.uri)) continue;
      changes.note(memory.uri, memory, undefined);
      if (memory.isBroken) changes.keys.add(BROKEN);
      noteUses(memory.uses, new Map(), changes);
    }
    for (const state of this.states.values()) {
      const memory = byUri.get(state.uri);
      if (memory?.hash === state.hash) state.takeOver(memory, changes);
      yield;
    }
  }

  /** The URIs of the documents whose findings are not known since the last change. */
  get unchecked(): string[] {
    return [...this.states].flatMap(([uri, { checks }]) => (checks.findings ? [] : [uri]));
  }

  /** The findings of a document in the present state. */
  findings(uri: string): readonly Finding[] {
    const steps = this.checking(uri);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  /** The findings of a document, worked out in steps; what was begun before a change is of no use after it. */
  *checking(uri: string): Generator<void, readonly Finding[]> {
    const { current } = this;
    return (yield* this.states.get(uri)?.checks.steps(current, () => this.current === current) ?? []) ?? [];
  }
}

/** What a document used of declarations before and after, as keys of what has changed for others. */
function noteUses(
  before: ReadonlyMap<string, number> = new Map(),
  after: ReadonlyMap<string, number>,
  { keys }: ChangeSet,
): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) if (before.get(key) !== after.get(key)) keys.add(key);
}

interface Affected {
  state: DocumentState;
  units: Units;
  /** Has it not been linked before? */
  isNew?: boolean;
}

/** What a change brings about comes to an end much sooner; a circle of names that mean each other must not go on for ever. */
const MOST_ROUNDS = 50;
