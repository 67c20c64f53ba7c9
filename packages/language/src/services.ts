import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { FeftaGeneratedModule, FeftaGeneratedSharedModule } from './generated/module.ts';
import { FeftaLinker } from './names/linker.ts';
import { NameIndex } from './names/name-index.ts';
import { Resolver } from './names/resolver.ts';
import { FastParser } from './parser/fast-parser.ts';
import { createFullParser } from './parser/langium-parser.ts';
import { FeftaTokenBuilder } from './syntax/token-builder.ts';
import { FeftaValueConverter } from './syntax/value-converter.ts';
import { Typer } from './types/typer.ts';

/** What fefta adds to Langium's services. */
export interface FeftaAddedServices {
  references: { NameIndex: NameIndex; Resolver: Resolver };
  types: { Typer: Typer };
  parser: { FastParser: FastParser };
}

export type FeftaServices = LangiumCoreServices & FeftaAddedServices;

export const FeftaModule: Module<FeftaServices, PartialLangiumCoreServices & FeftaAddedServices> = {
  parser: {
    TokenBuilder: () => new FeftaTokenBuilder(),
    ValueConverter: () => new FeftaValueConverter(),
    LangiumParser: (services) => createFullParser(services),
    FastParser: (services) => new FastParser(services),
  },
  references: {
    NameIndex: () => new NameIndex(),
    Resolver: (services) =>
      new Resolver(services.references.NameIndex, services.shared.AstReflection, () => services.types.Typer),
    Linker: (services) => new FeftaLinker(services),
  },
  types: {
    Typer: (services) => {
      const resolver = services.references.Resolver;
      return new Typer((node, name) => resolver.unit(node, name));
    },
  },
};

/** Language services without editor and without file system. */
export function createFeftaServices(): { shared: LangiumSharedCoreServices; fefta: FeftaServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FeftaGeneratedSharedModule);
  const fefta = inject(createDefaultCoreModule({ shared }), FeftaGeneratedModule, FeftaModule);
  shared.ServiceRegistry.register(fefta);
  return { shared, fefta };
}
