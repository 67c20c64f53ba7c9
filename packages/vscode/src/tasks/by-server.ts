import {
  Compile,
  type CompileResult,
  ListTests,
  RunTests,
  type RunTestsResult,
  Settled,
  type TestItem,
} from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import type { FeftaTask } from './definition.ts';

/** What a task says, and whether it ends with an error. */
export interface Outcome {
  lines: string[];
  failed: boolean;
}

/** Does a task without a command line. */
export function runByServer(server: Server, folder: vscode.WorkspaceFolder, task: FeftaTask): Promise<Outcome> {
  switch (task.command) {
    case 'check':
      return check(server, wanted(folder, task));
    case 'compile':
      return compile(server, folder, task.output ?? 'bundle.json');
    case 'test':
      return test(server, wanted(folder, task));
  }
}

/** Is a file among those of the task? */
function wanted({ uri }: vscode.WorkspaceFolder, { paths }: FeftaTask): (file: vscode.Uri) => boolean {
  const places = paths?.length ? paths.map((path) => vscode.Uri.joinPath(uri, path)) : [uri];
  return (file) => places.some(({ path }) => file.path === path || file.path.startsWith(path.replace(/\/?$/, '/')));
}

async function check(server: Server, isWanted: (file: vscode.Uri) => boolean): Promise<Outcome> {
  await server.request(Settled);
  const found = vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.endsWith('.fefta') && isWanted(uri))
    .flatMap(([uri, diagnostics]) => diagnostics.map((each) => ({ uri, each })));
  const lines = found.map(({ uri, each }) => lineOf(uri, each));
  const errors = found.filter(({ each }) => each.severity === vscode.DiagnosticSeverity.Error).length;
  const last = vscode.l10n.t('{0} errors, {1} other findings', errors, found.length - errors);
  return {
    lines: [...lines, last],
    failed: found.some(({ each }) => each.severity <= vscode.DiagnosticSeverity.Warning),
  };
}

const SEVERITIES = ['error', 'warning', 'info', 'info'];

function lineOf(uri: vscode.Uri, { range, severity, code, message }: vscode.Diagnostic): string {
  const name = typeof code === 'object' ? code.value : code;
  return `${placeOf(uri, range)} ${SEVERITIES[severity]} [${name}] ${message}`;
}

const placeOf = (uri: vscode.Uri, { start }: { start: { line: number; character: number } }): string =>
  `${vscode.workspace.asRelativePath(uri, false)}:${start.line + 1}:${start.character + 1}`;

async function compile(server: Server, folder: vscode.WorkspaceFolder, output: string): Promise<Outcome> {
  const uri = vscode.Uri.joinPath(folder.uri, 'fefta.json').toString();
  const made = await server.request<CompileResult>(Compile, { uri });
  if (!made.ok || made.text === undefined) return { lines: [made.problem ?? ''], failed: true };
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, output), new TextEncoder().encode(made.text));
  return { lines: [`${output}  ${made.sha256}`], failed: false };
}

async function test(server: Server, isWanted: (file: vscode.Uri) => boolean): Promise<Outcome> {
  const all = await server.request<TestItem[]>(ListTests);
  const items = new Map(all.filter(({ uri }) => isWanted(vscode.Uri.parse(uri))).map((item) => [item.id, item]));
  const { results, problem } = await server.request<RunTestsResult>(RunTests, { ids: [...items.keys()] });
  if (problem) return { lines: [problem], failed: true };
  const lines = results.flatMap(({ id, state, failures }) => {
    const label = items.get(id)?.label ?? id;
    if (state === 'passed') return [`✓ ${label}`];
    return failures.flatMap(({ message, location }) => [
      `✗ ${label}: ${message}`,
      `    ${placeOf(vscode.Uri.parse(location.uri), location.range)}`,
    ]);
  });
  const failed = results.filter(({ state }) => state !== 'passed').length;
  return {
    lines: [...lines, vscode.l10n.t('{0} passed, {1} failed', results.length - failed, failed)],
    failed: failed > 0,
  };
}
