import type { Reference } from 'langium';
import type { FeftaLinker } from '../names/linker.ts';
import { type FileNames, fileNames } from '../names/name-index.ts';
import { hasErrors, type SourceDocument } from '../workspace/document.ts';
import { type ChangeSet, type DocumentFace, nameKinds } from './changes.ts';
import { DocumentChecks } from './document-checks.ts';
import { fingerprint, hashOf } from './fingerprint.ts';
import type { DocumentMemory } from './memory.ts';
import { type Mentions, mentionsAny, mentionsOf } from './mentions.ts';
import { type KeyRecord, recording, uriOfRoot } from './recording.ts';
import type { UseIndex } from './use-index.ts';

/** What is known of one document in one state of its text. */
export class DocumentState {
  readonly document: SourceDocument;
  /** As keys write it. */
  readonly uri: string;
  readonly names: FileNames;
  readonly linking: KeyRecord;
  checks: DocumentChecks;
  private knownFace: DocumentFace | undefined;
  private knownMentions: Mentions | undefined;
  private knownHash: number | undefined;
  /** References by the document that they lead to. */
  private into = new Map<string, Reference[]>();

  constructor(document: SourceDocument) {
    this.document = document;
    this.uri = document.langium.uri.toString();
    this.names = fileNames(document.root);
    const owner = {};
    this.linking = { owner, keys: new Set() };
    this.checks = new DocumentChecks(document, this.linking);
    (document.langium as { linking?: KeyRecord }).linking = this.linking;
  }

  get face(): DocumentFace {
    const { namespace } = this.names;
    this.knownFace ??= {
      namespace,
      names: nameKinds(this.names),
      units: fingerprint(this.document),
    };
    return this.knownFace;
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
      keys: [...new Set([...this.linking.keys, ...this.checks.keys])],
      findings,
    };
  }

  /** Of the text. */
  get hash(): number {
    this.knownHash ??= hashOf(this.document.text);
    return this.knownHash;
  }

  /** Does what the document's references mean, or the type of something, rest on what has changed? */
  isAffected({ keys, names, namespaces }: ChangeSet): boolean {
    for (const key of keys) if (this.linking.keys.has(key)) return true;
    for (const namespace of namespaces) if (this.sees(namespace)) return true;
    for (const [namespace, changed] of names) {
      if (!this.sees(namespace)) continue;
      this.knownMentions ??= mentionsOf(this.document, this.names);
      if (mentionsAny(this.knownMentions, changed)) return true;
    }
    return false;
  }

  private sees(namespace: string): boolean {
    return this.names.namespace === namespace || this.names.imports.includes(namespace);
  }

  /** Forgets what the references mean that lead into a document. */
  resetInto(uri: string, linker: FeftaLinker): void {
    linker.reset(this.into.get(uri) ?? []);
  }

  /** Forgets what all references mean, and what was found. */
  reset(linker: FeftaLinker): void {
    linker.reset(this.document.references.map((each) => each.reference));
    this.linking.keys.clear();
    this.checks = new DocumentChecks(this.document, this.linking);
  }

  /** Finds what the references mean. */
  link(): void {
    recording(this.linking, () => this.findTargets());
  }

  private findTargets(): void {
    this.into = new Map();
    for (const { reference } of this.document.references) {
      const target = reference.ref;
      if (!target) continue;
      const uri = uriOfRoot(target);
      const known = this.into.get(uri);
      if (known) known.push(reference);
      else this.into.set(uri, [reference]);
    }
  }
}
