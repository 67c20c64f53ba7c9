import type { VersionCoverage } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { toRange } from '../client/convert.ts';
import { groupBy } from '../client/group-by.ts';

const details = new WeakMap<vscode.FileCoverage, vscode.FileCoverageDetail[]>();

/** Shows which versions of rules the scenarios of a run exercised. */
export function showCoverage(run: vscode.TestRun, versions: readonly VersionCoverage[]): void {
  for (const [uri, ofFile] of groupBy(versions, (version) => version.uri)) {
    const shown = ofFile.flatMap(shownOf);
    const coverage = vscode.FileCoverage.fromDetails(vscode.Uri.parse(uri), shown);
    details.set(coverage, shown);
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

/** The view lists declarations by their names; the margin of the editor is coloured by statements alone. */
function shownOf({ rule, count, range }: VersionCoverage): vscode.FileCoverageDetail[] {
  const place = toRange(range);
  return [new vscode.DeclarationCoverage(rule, count, place), new vscode.StatementCoverage(count, place)];
}
