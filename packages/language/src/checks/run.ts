import type { AstNode } from 'langium';
import type { Finding } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { rangeOf } from '../workspace/places.ts';
import type { Progress, Workspace } from '../workspace/workspace.ts';
import { type Check, CheckContext, type Memory, newMemory } from './check.ts';
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
  return [...syntaxFindings(document), ...[...runsOf(workspace, document)].flatMap(({ run }) => run())];
}

/** One check of one node. What it finds is worked out when it is run; running it twice is as good as once. */
export interface CheckRun {
  check: Check;
  node: AstNode;
  run(): Finding[];
}

/** Everything that is to be checked in a document, or of some of its nodes. */
export function* runsOf(
  workspace: Workspace,
  document: SourceDocument,
  memory: Memory = newMemory(),
  nodesOf: (type: string) => readonly AstNode[] = (type) => document.nodes.get(type) ?? [],
): Generator<CheckRun> {
  if (document.refusal) return;
  for (const check of CHECKS) {
    if (workspace.options.checks[check.code] === 'off') continue;
    for (const type of check.types)
      for (const node of nodesOf(type))
        yield { check, node, run: () => runCheck(workspace, document, check, node, memory) };
  }
}

/** Runs one check on one node. */
export function runCheck(
  workspace: Workspace,
  document: SourceDocument,
  check: Check,
  node: AstNode,
  memory: Memory,
): Finding[] {
  const setting = workspace.options.checks[check.code];
  const effective = setting && setting !== 'off' ? { ...check, severity: setting } : check;
  const findings: Finding[] = [];
  attempt(check, node as never, new CheckContext(workspace, document, memory, effective, findings));
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

/** By file, place and code. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
