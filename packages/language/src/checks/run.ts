import type { Finding } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { rangeOf } from '../workspace/places.ts';
import type { Progress, Workspace } from '../workspace/workspace.ts';
import { type Check, CheckContext } from './check.ts';
import { CHECKS } from './registry.ts';
import { syntaxFindings } from './syntax-findings.ts';

/** All findings of all documents, by file and place. Never throws: a check that fails says so as a finding. */
export function checkWorkspace(workspace: Workspace, progress?: Progress): Finding[] {
  const findings = workspace.documents.flatMap((document, done) => {
    progress?.(done, workspace.documents.length);
    return checkDocument(workspace, document);
  });
  return findings.sort(byPlace);
}

/** The findings of one document. */
export function checkDocument(workspace: Workspace, document: SourceDocument): Finding[] {
  const steps = checkingSteps(workspace, document);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same, one check at a time, so that whoever checks a large document can do something else in between. */
export function* checkingSteps(workspace: Workspace, document: SourceDocument): Generator<void, Finding[]> {
  if (document.refusal) return [document.refusal];
  const memory = new Map<string, unknown>();
  const findings = syntaxFindings(document);
  for (const check of CHECKS) {
    const setting = workspace.options.checks[check.code];
    if (setting === 'off') continue;
    const effective = setting ? { ...check, severity: setting } : check;
    const context = new CheckContext(workspace, document, memory, effective, findings);
    for (const type of check.types)
      for (const node of document.nodes.get(type) ?? []) attempt(check, node as never, context);
    yield;
  }
  return findings;
}

function attempt(check: Check, node: never, context: CheckContext): void {
  try {
    check.run(node, context);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    context.report(
      node,
      {
        ja: `検査 ${check.code} がこの箇所で失敗しました（${why}）。この文とともに報告してください。`,
        en: `The check ${check.code} failed here (${why}). Please report it with this text.`,
      },
      { range: rangeOf(node) },
    );
  }
}

function byPlace(a: Finding, b: Finding): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
