import { EFFECTS_STYLE, effectsFrame, renderPage, STYLE } from '@fefta/preview';
import type { Language } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import { nonce } from '../decision/page.ts';

let script: Promise<string> | undefined;

/** The page that shows effects: its script is in it, so it has nothing to load. */
export async function effectsFramePage(extension: vscode.Uri, title: string, language: Language): Promise<string> {
  script ??= Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/effects.js'))).then(
    (bytes) => new TextDecoder().decode(bytes),
  );
  return renderPage({
    title,
    language,
    nonce: nonce(),
    style: STYLE + EFFECTS_STYLE,
    script: await script,
    body: effectsFrame({ language, base: '…' }),
  });
}
