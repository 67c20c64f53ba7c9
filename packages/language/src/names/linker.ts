import {
  type AstNode,
  type AstNodeDescription,
  DefaultLinker,
  type LangiumDocument,
  type LinkingError,
  type Reference,
  type ReferenceInfo,
} from 'langium';
import { partOf } from '../incremental/parts.ts';
import { type KeyRecord, owner, recording, touchLinks, touchOutside } from '../incremental/recording.ts';
import type { FeftaServices } from '../services.ts';
import type { Resolver } from './resolver.ts';

interface LinkState extends Reference {
  _ref: AstNode | LinkingError | undefined | typeof BUSY;
}

const BUSY = Symbol('resolving');

/** A document whose linking keeps records of what it rests on, one for each part. */
export interface RecordedDocument extends LangiumDocument {
  linking?: (part: AstNode | undefined) => KeyRecord;
}

/** Resolves references straight through the resolver: no scope objects, no streams, no exceptions on circles. */
export class FeftaLinker extends DefaultLinker {
  private readonly resolver: Resolver;

  constructor(services: FeftaServices) {
    super(services);
    this.resolver = services.references.Resolver;
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const node = this.find(info.container, info.property, info.reference as Reference);
    if (!node) return { info, message: info.reference.$refText } as LinkingError;
    return {
      node,
      name: info.reference.$refText,
      type: node.$type,
      documentUri: documentOf(node)?.uri,
      path: '',
    } as AstNodeDescription;
  }

  /** Links one reference; a circle leaves it unresolved for the one who asked. */
  protected override resolveReference(reference: Reference, node: AstNode, property: string): AstNode | undefined {
    const state = reference as LinkState;
    if (state._ref === undefined) {
      state._ref = BUSY;
      const document = documentOf(node) as RecordedDocument | undefined;
      const found = recording(document?.linking?.(partOf(node)), () => this.find(node, property, reference));
      state._ref =
        found ?? ({ info: { reference, container: node, property }, message: reference.$refText } as LinkingError);
      // A document with a record is linked again and again: it knows its references by itself.
      if (!document?.linking) document?.references.push(reference);
    }
    const target = state._ref;
    const linked = typeof target === 'object' && '$type' in target ? target : undefined;
    if (owner()) {
      touchLinks(node);
      if (linked) touchOutside(linked);
    }
    return linked;
  }

  /** Forgets what single references mean; they are linked again when somebody asks. */
  reset(references: Iterable<Reference>): void {
    for (const reference of references) (reference as LinkState)._ref = undefined;
  }

  override unlink(document: LangiumDocument): void {
    for (const reference of document.references) (reference as LinkState)._ref = undefined;
    document.references = [];
  }

  private find(node: AstNode, property: string, reference: Reference): AstNode | undefined {
    if (!reference.$refText) return undefined;
    const holder = (node as unknown as Record<string, unknown>)[property];
    const position = Array.isArray(holder) ? holder.indexOf(reference) : 0;
    return this.resolver.resolve(node, property, reference.$refText, position);
  }
}

function documentOf(node: AstNode): LangiumDocument | undefined {
  let current = node;
  while (current.$container) current = current.$container;
  return current.$document;
}
