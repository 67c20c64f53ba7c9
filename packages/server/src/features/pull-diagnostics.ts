import type { Finding } from '@fefta/language';
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostic } from '../convert/diagnostics.ts';
import type { Feature } from '../feature.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { normalized } from '../session/uris.ts';
import { clientUri } from './navigation/places.ts';

/** Diagnostics for clients that ask for them (`initializationOptions.diagnostics: "pull"`); to others they are published. */
export const pullDiagnostics: Feature = {
  register(connection, host) {
    const ids = new ResultIds();
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) =>
      host.answer(textDocument.uri, undefined, token, async ({ project, document }) => {
        await host.inSteps(project.live.checking(document.uri));
        return reportOf(host, ids, project.shown(document.uri), previousResultId);
      }),
    );
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      await host.ready();
      const known = new Map(previousResultIds.map(({ uri, value }) => [normalized(uri), value]));
      const gone = new Set(known.keys());
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for (const project of host.projects.all) {
        project.flush();
        for (const uri of urisOf(project)) {
          await host.inSteps(project.live.checking(uri));
          await host.breathe(token);
          const opened = host.open.get(uri);
          if (!opened && !host.settings.diagnostics.workspace) continue;
          const report = reportOf(host, ids, project.shown(uri), known.get(uri));
          items.push({ ...report, uri: clientUri(host, uri), version: opened?.text.version ?? null });
          gone.delete(uri);
        }
      }
      for (const uri of gone) items.push({ ...NOTHING, uri: clientUri(host, uri), version: null });
      return { items };
    });
  },
};

/** What the client knows of a file of which nothing is to be said any more must go. */
const NOTHING: FullDocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function urisOf(project: Project): string[] {
  return [...new Set([...project.live.workspace.documents.map(({ uri }) => uri), ...project.oddFiles])];
}

/** Findings that are the same list as before need not be sent again. */
class ResultIds {
  private readonly ids = new WeakMap<readonly Finding[], string>();
  private next = 0;

  of(findings: readonly Finding[], language: string): string {
    let id = this.ids.get(findings);
    if (id === undefined) this.ids.set(findings, (id = String(++this.next)));
    return `${id} ${language}`;
  }
}

function reportOf(
  { language }: Host,
  ids: ResultIds,
  findings: readonly Finding[],
  previous: string | undefined,
): DocumentDiagnosticReport {
  const resultId = ids.of(findings, language);
  if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const items = findings.map((finding) => toDiagnostic(finding, language));
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
