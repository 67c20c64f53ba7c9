import type { VersionCoverage } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toRange } from '../client/convert.ts';
import { groupBy } from '../client/group-by.ts';

const details = new WeakMap<vscode.FileCoverage, vscode.FileCoverageDetail[]>();

/** Shows which versions of rules the scenarios of a run exercised. */
export function showCoverage(run: vscode.TestRun, versions: readonly VersionCoverage[]): void {
  for (const [uri, ofFile] of groupBy(versions, (version) => version.uri)) {
    const declared = ofFile.map(
      ({ rule, count, range }) => new vscode.DeclarationCoverage(rule, count, toRange(range)),
    );
    const coverage = vscode.FileCoverage.fromDetails(vscode.Uri.parse(uri), declared);
    details.set(coverage, declared);
    run.addCoverage(coverage);
  }
}

/** The versions of one file, when a person looks at it. */
export async function loadDetails(
  _run: vscode.TestRun,
  file: vscode.FileCoverage,
): Promise<vscode.FileCoverageDetail[]> {
  return details.get(file) ?? [];
}
