import * as vscode from 'vscode';
import { ok, until } from './assert.ts';
import { RULES } from './rules-data.ts';

/** The opened folder of rules. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  ok(first, 'no folder is open');
  return first.uri;
}

/** A file of the folder, by its path in it. */
export const file = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), ...path.split('/'));

export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(file(path), bytes);
  return file(path);
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // The only way to ask.
    return false;
  }
}

/** Writes the rules into a folder that has none: a web extension host starts with an empty one. */
export async function writeRules(): Promise<void> {
  for (const [path, text] of Object.entries(RULES)) await write(path, text);
}

export interface Found {
  code: string;
  severity: string;
  line: number;
  text: string;
  message: string;
}

const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

/** What is shown for a document, in the order of the text. */
export function diagnostics(document: vscode.TextDocument): Found[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map((diagnostic) => ({
      code: codeOf(diagnostic),
      severity: vscode.DiagnosticSeverity[diagnostic.severity] ?? '',
      line: diagnostic.range.start.line,
      text: document.getText(diagnostic.range),
      message: diagnostic.message,
    }))
    .sort((a, b) => a.line - b.line || (a.text < b.text ? -1 : 1));
}

/** Waits until exactly these codes are shown. */
export async function showsCodes(document: vscode.TextDocument, ...codes: string[]): Promise<Found[]> {
  const wanted = codes.join(' ');
  let seen = '';
  try {
    return await until(wanted, () => {
      const now = diagnostics(document);
      seen = now.map(({ code }) => code).join(' ');
      return seen === wanted && now;
    });
  } catch {
    throw new Error(`the codes shown are "${seen}", not "${wanted}"`);
  }
}

/** Waits until a code is among those shown. */
export async function showsCode(document: vscode.TextDocument, code: string): Promise<void> {
  await until(code, () => diagnostics(document).some((found) => found.code === code));
}
