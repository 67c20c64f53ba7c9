import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
} from 'langium';
import { FeftaGeneratedModule, FeftaGeneratedSharedModule } from './generated/module.ts';
import { FeftaTokenBuilder } from './syntax/token-builder.ts';
import { FeftaValueConverter } from './syntax/value-converter.ts';

/** Language services without editor and without file system. */
export function createFeftaServices(): { shared: LangiumSharedCoreServices; fefta: LangiumCoreServices } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FeftaGeneratedSharedModule);
  const fefta = inject(createDefaultCoreModule({ shared }), FeftaGeneratedModule, {
    parser: { TokenBuilder: () => new FeftaTokenBuilder(), ValueConverter: () => new FeftaValueConverter() },
  });
  shared.ServiceRegistry.register(fefta);
  return { shared, fefta };
}
