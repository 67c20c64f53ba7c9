import { checkDocument } from '../checks/run.ts';
import type { Finding } from '../finding.ts';
import { createFeftaServices } from '../services.ts';
import type { SourceText, WorkspaceOptions } from '../sources.ts';
import type { SourceDocument } from './document.ts';
import { buildWorkspace, type Workspace } from './workspace.ts';

export interface Changes {
  set?: readonly SourceText[];
  deleted?: readonly string[];
  options?: WorkspaceOptions;
}

/** A workspace that is kept up to date while its sources are edited. */
export class LiveWorkspace {
  private current: Workspace;
  private readonly found = new Map<string, Finding[]>();

  constructor(options: WorkspaceOptions) {
    this.current = buildWorkspace([], options);
  }

  /** The state after the last change. Trees of documents that did not change may be the same objects as before. */
  get workspace(): Workspace {
    return this.current;
  }

  document(uri: string): SourceDocument | undefined {
    return this.current.documents.find((each) => each.uri === uri);
  }

  apply({ set = [], deleted = [], options }: Changes): void {
    const texts = new Map(this.current.documents.map((each) => [each.uri, each.text]));
    for (const uri of deleted) texts.delete(uri);
    for (const { uri, text } of set) texts.set(uri, text);
    const sources = [...texts].map(([uri, text]) => ({ uri, text }));
    this.current = buildWorkspace(sources, options ?? this.current.options, undefined, createFeftaServices().fefta);
    this.found.clear();
  }

  /** The URIs of the documents whose findings are not known since the last change. */
  get unchecked(): string[] {
    return this.current.documents.flatMap(({ uri }) => (this.found.has(uri) ? [] : [uri]));
  }

  /** The findings of a document in the present state. */
  findings(uri: string): readonly Finding[] {
    const known = this.found.get(uri);
    if (known) return known;
    const document = this.document(uri);
    const findings = document ? checkDocument(this.current, document) : [];
    if (document) this.found.set(uri, findings);
    return findings;
  }
}
