import type { Finding } from '../finding.ts';
import { BrokenWords } from '../incremental/broken-words.ts';
import { UseIndex } from '../incremental/use-index.ts';
import { fileNames } from '../names/name-index.ts';
import { createFeftaServices, type FeftaServices } from '../services.ts';
import { parseDocument, type SourceDocument } from '../workspace/document.ts';
import { link, type Workspace } from '../workspace/workspace.ts';
import { CHECK_CODES } from './registry.ts';
import { checkDocument } from './run.ts';

/** A document with another text among the documents of a workspace. */
export interface Draft {
  workspace: Workspace;
  document: SourceDocument;
  findings: readonly Finding[];
}

let known: FeftaServices | undefined;

/**
 * A workspace as it would be if one of its documents had another text, and what some checks would find in that document. The workspace itself
 * stays as it is. Other documents still refer to what the document was: who refers to its declarations cannot be asked. The last draft
 * is good until the next.
 */
export function draftOf(workspace: Workspace, uri: string, text: string, codes: ReadonlySet<string>): Draft {
  const services = (known ??= createFeftaServices().fefta);
  const document = parseDocument(services, uri, text);
  const documents = workspace.documents.map((each) => (each.uri === uri ? document : each));
  const names = services.references.NameIndex;
  names.clear();
  services.types.Typer.forget();
  for (const each of documents) names.set(each.langium.uri.toString(), fileNames(each.root));
  const draft: Workspace = {
    ...workspace,
    options: { ...workspace.options, checks: { ...workspace.options.checks, ...allBut(codes) } },
    documents,
    names,
    resolver: services.references.Resolver,
    typer: services.types.Typer,
    uses: new UseIndex(services.types.Typer),
    broken: new BrokenWords(),
    services,
  };
  link(document);
  for (const each of documents) {
    draft.uses.set(each);
    draft.broken.set(each);
  }
  return { workspace: draft, document, findings: checkDocument(draft, document) };
}

/** Settings that switch off all checks but some. */
function allBut(codes: ReadonlySet<string>): Record<string, 'off'> {
  return Object.fromEntries([...CHECK_CODES].filter((code) => !codes.has(code)).map((code) => [code, 'off']));
}
