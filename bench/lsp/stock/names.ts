import type { AstNode, AstNodeDescription, LangiumCoreServices, Reference, ReferenceInfo, Stream } from 'langium';
import { AstUtils, DefaultScopeProvider, EMPTY_STREAM, type Scope, stream } from 'langium';
import type { SourceFile } from '../../../packages/language/src/generated/ast.ts';
import { fileNames, type NameIndex } from '../../../packages/language/src/names/name-index.ts';
import type { Resolver } from '../../../packages/language/src/names/resolver.ts';
import type { StockServices } from './services.ts';

/**
 * Scopes for Langium's own linker. What a name means is the language's affair, so the resolver of the language says it; all else (one scope per
 * reference, descriptions, linking, the index of references) is Langium's.
 */
export class StockScopeProvider extends DefaultScopeProvider {
  private readonly resolver: Resolver;
  private readonly names: NameIndex;
  /** Langium keeps the descriptions of exports too. */
  private readonly known = new WeakMap<AstNode, AstNodeDescription>();

  constructor(services: LangiumCoreServices & StockServices) {
    super(services);
    this.resolver = services.references.Resolver;
    this.names = services.references.NameIndex;
  }

  override getScope(context: ReferenceInfo): Scope {
    return {
      getElement: (name) =>
        this.described(this.resolver.resolve(context.container, context.property, name, positionOf(context))),
      getElements: () => EMPTY_STREAM,
      getAllElements: () => this.visible(context),
    };
  }

  private described(node: AstNode | undefined): AstNodeDescription | undefined {
    if (!node) return undefined;
    let description = this.known.get(node);
    if (!description) this.known.set(node, (description = this.descriptions.createDescription(node, nameOf(node))));
    return description;
  }

  /** What completion proposes: the exports of the namespaces that the file sees. */
  private visible(context: ReferenceInfo): Stream<AstNodeDescription> {
    const file = this.names.names(AstUtils.getDocument(context.container).uri.toString());
    if (!file) return EMPTY_STREAM;
    const namespaces = new Set([file.namespace, ...file.imports]);
    return stream(this.indexManager.allElements(this.reflection.getReferenceType(context))).filter(({ documentUri }) =>
      namespaces.has(this.names.names(documentUri.toString())?.namespace ?? ''),
    );
  }
}

function positionOf({ container, property, reference }: ReferenceInfo): number {
  const holder = (container as unknown as Record<string, unknown>)[property];
  return Array.isArray(holder) ? holder.indexOf(reference as Reference) : 0;
}

function nameOf(node: AstNode): string {
  return (node as AstNode & { name?: string }).name ?? '';
}

/** The share of a parsed file in the table of names. */
export function namesOf(root: AstNode) {
  return fileNames(root as SourceFile);
}
