import type { Finding, Severity } from '@fefta/language';
import type { Loaded } from '@fefta/project';
import type { Context } from '../context.ts';
import type { Output } from '../io/output.ts';

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

/** A report on all findings, or on those in files that the person named. */
export function makeReport(loaded: Loaded, findings: readonly Finding[], which: 'all' | 'named' = 'all'): Report {
  const texts = new Map(loaded.sources.map((source) => [source.uri, source.text]));
  const isMeant = ({ uri }: { uri: string }) => which === 'all' || loaded.named.has(uri);
  return {
    findings: findings.filter(isMeant),
    files: loaded.sources.filter(isMeant).length,
    shown: (uri) => loaded.shown.get(uri) ?? uri,
    text: (uri) => texts.get(uri),
  };
}

export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
