import { escapeHtml, panelBody, renderPage, STYLE } from '@fefta/preview';
import type { Language } from '@fefta/server/protocol';
import * as vscode from 'vscode';

/** Numbers that nobody can guess, for the policy of a page. */
export function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

let script: Promise<string> | undefined;

/** The script of the panel goes into the page, so that the page has nothing to load. */
function panelScript(extension: vscode.Uri): Promise<string> {
  script ??= Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/panel.js'))).then(
    (bytes) => new TextDecoder().decode(bytes),
  );
  return script;
}

/** The page with a form. */
export async function formPage(
  extension: vscode.Uri,
  title: string,
  language: Language,
  form: string,
): Promise<string> {
  return renderPage({
    title,
    language,
    nonce: nonce(),
    style: STYLE,
    script: await panelScript(extension),
    body: panelBody({ language, form }),
  });
}

/** A page that says why there is no form. */
export function problemPage(title: string, language: Language, problem: string): string {
  return renderPage({ title, language, style: STYLE, body: problemNote(problem) });
}

/** Stands where a decision would be. */
export function problemNote(problem: string): string {
  return `<p class="fefta-asked" role="status">${escapeHtml(problem)}</p>`;
}
