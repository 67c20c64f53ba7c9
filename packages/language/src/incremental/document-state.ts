import type { AstNode, Reference } from 'langium';
import type { FeftaLinker, RecordedDocument } from '../names/linker.ts';
import { type FileNames, fileNames } from '../names/name-index.ts';
import { hasErrors, type ReferenceSpot, type SourceDocument } from '../workspace/document.ts';
import { type ChangeSet, type DocumentFace, nameKinds } from './changes.ts';
import { DocumentChecks, type Units } from './document-checks.ts';
import { fingerprint, hashOf } from './fingerprint.ts';
import type { DocumentMemory } from './memory.ts';
import { type ChangedNames, type Mentions, mentionsAny, mentionsOf, unitsMentioning } from './mentions.ts';
import { recording, uriOfRoot } from './recording.ts';
import { twinsOf } from './twins.ts';
import { meet, UnitRecords } from './unit-records.ts';
import type { UseIndex } from './use-index.ts';

/** What is known of one document in one state of its text. */
export class DocumentState {
  readonly document: SourceDocument;
  /** As keys write it. */
  readonly uri: string;
  readonly names: FileNames;
  readonly checks: DocumentChecks;
  private readonly records = new UnitRecords();
  /** What the findings rest on that were taken over from an earlier session. */
  private inherited: ReadonlySet<string> | undefined;
  private knownFace: DocumentFace | undefined;
  private knownMentions: Mentions | undefined;
  private knownHash: number | undefined;
  /** References by the document that they lead to. */
  private readonly into = new Map<string, { reference: Reference; unit: AstNode | undefined }[]>();

  constructor(document: SourceDocument) {
    this.document = document;
    this.uri = document.langium.uri.toString();
    this.names = fileNames(document.root);
    this.checks = new DocumentChecks(document, this.records);
    (document.langium as RecordedDocument).linking = this.records.of;
  }

  get face(): DocumentFace {
    const { namespace } = this.names;
    this.knownFace ??= { namespace, names: nameKinds(this.names), units: fingerprint(this.document) };
    return this.knownFace;
  }

  /** Takes over what is known of the parts of the state before that are the same in this one. It must be linked all the same. */
  inherit(before: DocumentState): void {
    const twins = twinsOf(before, this);
    this.records.inherit(before.records, twins);
    this.checks.inherit(before.checks, twins);
  }

  /** Notes that parts must be checked again. */
  forget(units: Units): void {
    if (units === 'none') return;
    if (units !== 'all') this.records.forget(units);
    this.checks.forget(units);
  }

  /** What is worth keeping of a checked document. */
  memory(uses: UseIndex): DocumentMemory | undefined {
    const { findings } = this.checks;
    if (!findings) return undefined;
    const { namespace, names, units } = this.face;
    return {
      uri: this.uri,
      hash: this.hash,
      isBroken: hasErrors(this.document),
      namespace,
      names,
      units,
      uses: uses.signature(this.uri),
      keys: [...new Set([...this.records.all, ...this.checks.keys, ...(this.inherited ?? [])])],
      findings,
    };
  }

  /** Takes over what an earlier session found of the same text, unless it rests on what has changed. */
  takeOver({ keys, findings }: DocumentMemory, changes: ChangeSet): void {
    const inherited = new Set(keys);
    if (meet(changes.keys, inherited) || this.affectedUnits(changes) !== 'none') return;
    this.inherited = inherited;
    this.checks.takeOver(findings);
  }

  /** Of the text. */
  get hash(): number {
    this.knownHash ??= hashOf(this.document.text);
    return this.knownHash;
  }

  /** The parts in which the meaning of a reference, or the type of something, rests on what has changed. */
  affectedUnits(changes: ChangeSet): Units {
    const { keys, names, namespaces } = changes;
    if (this.inherited && meet(keys, this.inherited)) return 'all';
    for (const namespace of namespaces) if (this.sees(namespace)) return 'all';
    const units = new Set(this.records.restingOn(keys));
    for (const [namespace, changed] of names) if (this.sees(namespace)) this.addMentioning(changed, units);
    return units.size === 0 ? 'none' : units;
  }

  private addMentioning(changed: ChangedNames, units: Set<AstNode | undefined>): void {
    this.knownMentions ??= mentionsOf(this.document, this.names);
    if (!mentionsAny(this.knownMentions, changed)) return;
    // What its own names look like is asked for outside of all parts.
    units.add(undefined);
    for (const unit of unitsMentioning(this.document, changed)) units.add(unit);
  }

  private sees(namespace: string): boolean {
    return this.names.namespace === namespace || this.names.imports.includes(namespace);
  }

  /** Forgets what the references mean that lead into a document. */
  resetInto(uri: string, linker: FeftaLinker): void {
    const list = this.into.get(uri);
    if (list) linker.reset(list.map(({ reference }) => reference));
  }

  /** Forgets what the references of some parts mean, and what was found in them. */
  reset(units: Units, linker: FeftaLinker): void {
    if (units === 'none') return;
    for (const [, spots] of this.spotsIn(units)) linker.reset(spots.map((each) => each.reference));
    this.inherited = undefined;
    if (units === 'all') this.records.clear();
    else this.records.forget(units);
    this.checks.forget(units);
  }

  /** Finds what the references of some parts mean. */
  link(units: Units): void {
    this.forgetInto(units);
    // Who refers to something sees its outside.
    for (const [unit, spots] of this.spotsIn(units))
      recording(this.records.of(unit), () => {
        for (const { reference } of spots) this.noteInto(reference, unit);
      });
  }

  private noteInto(reference: Reference, unit: AstNode | undefined): void {
    const target = reference.ref;
    if (!target) return;
    const uri = uriOfRoot(target);
    const known = this.into.get(uri);
    if (known) known.push({ reference, unit });
    else this.into.set(uri, [{ reference, unit }]);
  }

  private forgetInto(units: Units): void {
    if (units === 'none') return;
    if (units === 'all') this.into.clear();
    else
      for (const [uri, list] of this.into)
        this.into.set(
          uri,
          list.filter(({ unit }) => !units.has(unit)),
        );
  }

  private spotsIn(units: Units): [AstNode | undefined, readonly ReferenceSpot[]][] {
    const { referencesByPart } = this.document;
    if (units === 'none') return [];
    if (units === 'all') return [...referencesByPart];
    return [...units].map((unit) => [unit, referencesByPart.get(unit) ?? []]);
  }
}
