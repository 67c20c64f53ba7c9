import {
  type AstNode,
  AstUtils,
  DefaultDocumentValidator,
  type LangiumDocument,
  type ValidationAcceptor,
} from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { checkDocument } from '../../../packages/language/src/checks/run.ts';
import { HeldStatutes } from '../../../packages/language/src/citations/held.ts';
import type { SourceFile } from '../../../packages/language/src/generated/ast.ts';
import { BrokenWords } from '../../../packages/language/src/incremental/broken-words.ts';
import { UseIndex } from '../../../packages/language/src/incremental/use-index.ts';
import { CodeData } from '../../../packages/language/src/lists/code-data.ts';
import { type SourceDocument, takeInventory } from '../../../packages/language/src/workspace/document.ts';
import type { Workspace } from '../../../packages/language/src/workspace/workspace.ts';
import type { StockServices } from './services.ts';
import type { StockWorkspaceManager } from './workspace.ts';

/** The checks of the language say what cannot be read or found; Langium's own words for it would come on top. */
export class StockValidator extends DefaultDocumentValidator {
  protected override processLexingErrors(): void {}
  protected override processParsingErrors(): void {}
  protected override processLinkingErrors(): void {}
}

/** All checks of the language as one check of Langium. */
export class StockChecks {
  private readonly services: LangiumServices & StockServices;
  private readonly inventories = new WeakMap<AstNode, SourceDocument>();
  private readonly uses: UseIndex;
  private readonly broken = new BrokenWords();
  private codes: CodeData | undefined;
  private statutes: HeldStatutes | undefined;
  private workspace: Workspace | undefined;

  constructor(services: LangiumServices & StockServices) {
    this.services = services;
    this.uses = new UseIndex(services.types.Typer);
  }

  /** A document was linked: what is known of who refers to what, and of broken texts, follows. */
  linked(langium: LangiumDocument): void {
    const document = this.documentOf(langium);
    this.uses.set(document);
    this.broken.set(document);
  }

  deleted(uri: string): void {
    this.uses.delete(uri);
    this.broken.delete(uri);
  }

  /** The list of documents holds for one build. */
  forget(): void {
    this.workspace = undefined;
  }

  readonly check = (root: AstNode, accept: ValidationAcceptor): void => {
    const document = this.documentOf(AstUtils.getDocument(root));
    for (const { severity, message, range, code } of checkDocument(this.whole(), document))
      accept(severity, message.en, { node: root, range, code });
  };

  private whole(): Workspace {
    const { references, types, shared } = this.services;
    const { options } = shared.workspace.WorkspaceManager as StockWorkspaceManager;
    this.workspace ??= {
      documents: shared.workspace.LangiumDocuments.all
        .map((document) => this.documentOf(document))
        .toArray()
        .sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      options,
      names: references.NameIndex,
      resolver: references.Resolver,
      typer: types.Typer,
      uses: this.uses,
      broken: this.broken,
      codes: (this.codes ??= new CodeData(options.data)),
      statutes: (this.statutes ??= new HeldStatutes(options.data)),
      services: this.services as unknown as Workspace['services'],
    };
    return this.workspace;
  }

  private documentOf(langium: LangiumDocument): SourceDocument {
    const root = langium.parseResult.value as SourceFile;
    let known = this.inventories.get(root);
    if (!known) this.inventories.set(root, (known = inventory(langium as LangiumDocument<SourceFile>, root)));
    return known;
  }
}

function inventory(langium: LangiumDocument<SourceFile>, root: SourceFile): SourceDocument {
  const taken = takeInventory(root);
  if (!taken) throw new Error(`${langium.uri}: too deep`);
  return { uri: langium.uri.toString(), text: langium.textDocument.getText(), langium, root, ...taken };
}
