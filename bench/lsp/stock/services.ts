import { DocumentState, inject, type LangiumSharedCoreServices, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { FeftaGeneratedModule, FeftaGeneratedSharedModule } from '../../../packages/language/src/generated/module.ts';
import { NameIndex } from '../../../packages/language/src/names/name-index.ts';
import { Resolver } from '../../../packages/language/src/names/resolver.ts';
import { FeftaTokenBuilder } from '../../../packages/language/src/syntax/token-builder.ts';
import { FeftaValueConverter } from '../../../packages/language/src/syntax/value-converter.ts';
import { Typer } from '../../../packages/language/src/types/typer.ts';
import { StockChecks, StockValidator } from './checks.ts';
import { namesOf, StockScopeProvider } from './names.ts';
import { StockWorkspaceManager } from './workspace.ts';

/** What the language adds to Langium's services here: how to read it, what names mean, and the checks. */
export interface StockServices {
  references: { NameIndex: NameIndex; Resolver: Resolver };
  types: { Typer: Typer };
  validation: { StockChecks: StockChecks };
}

type Services = LangiumServices & StockServices;

const StockModule: Module<Services, PartialLangiumServices & StockServices> = {
  parser: {
    TokenBuilder: () => new FeftaTokenBuilder(),
    ValueConverter: () => new FeftaValueConverter(),
  },
  references: {
    NameIndex: () => new NameIndex(),
    Resolver: (services) =>
      new Resolver(services.references.NameIndex, services.shared.AstReflection, () => services.types.Typer),
    ScopeProvider: (services) => new StockScopeProvider(services),
  },
  types: {
    Typer: (services) => new Typer((node, name) => services.references.Resolver.unit(node, name)),
  },
  validation: {
    StockChecks: (services) => new StockChecks(services),
    DocumentValidator: (services) => new StockValidator(services),
  },
};

const StockSharedModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
  workspace: { WorkspaceManager: (services) => new StockWorkspaceManager(services) },
};

/** The language on Langium's default services: its parser, document builder, index, linker and language server. */
export function createStockServices(context: DefaultSharedModuleContext): {
  shared: LangiumSharedServices;
  stock: Services;
} {
  const shared = inject(createDefaultSharedModule(context), FeftaGeneratedSharedModule, StockSharedModule);
  const stock = inject(createDefaultModule({ shared }), FeftaGeneratedModule, StockModule);
  shared.ServiceRegistry.register(stock);
  keepTables(shared, stock);
  stock.validation.ValidationRegistry.register({ SourceFile: stock.validation.StockChecks.check });
  return { shared, stock };
}

/** The tables follow the documents: what was deleted goes, names are there before anything is linked, uses after. */
function keepTables({ workspace }: LangiumSharedCoreServices, { references, types, validation }: StockServices): void {
  const { DocumentBuilder } = workspace;
  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) {
      references.NameIndex.delete(uri.toString());
      validation.StockChecks.deleted(uri.toString());
    }
    validation.StockChecks.forget();
  });
  DocumentBuilder.onDocumentPhase(DocumentState.IndexedContent, (document) =>
    references.NameIndex.set(document.uri.toString(), namesOf(document.parseResult.value)),
  );
  DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => types.Typer.forget());
  DocumentBuilder.onDocumentPhase(DocumentState.IndexedReferences, (document) =>
    validation.StockChecks.linked(document),
  );
}
