import type { Finding, Severity } from '@fefta/language';
import type { Context } from '../context.ts';
import type { Output } from '../io/output.ts';
import type { Loaded } from '../workspace/load.ts';

/** What `check` found, and what a reporter needs to show it. */
export interface Report {
  findings: readonly Finding[];
  files: number;
  /** The path to show for a URI. */
  shown(uri: string): string;
  /** The text of a source, where it could be read. */
  text(uri: string): string | undefined;
}

/** Shows a report on one of the outputs of the context. */
export type Reporter = (report: Report, context: Context, out: Output) => void;

export function makeReport(loaded: Loaded, findings: readonly Finding[]): Report {
  const texts = new Map(loaded.sources.map((source) => [source.uri, source.text]));
  const named = findings.filter(({ uri }) => loaded.named.has(uri) || !loaded.shown.has(uri));
  return {
    findings: named,
    files: loaded.sources.filter(({ uri }) => loaded.named.has(uri)).length,
    shown: (uri) => loaded.shown.get(uri) ?? uri,
    text: (uri) => texts.get(uri),
  };
}

export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
