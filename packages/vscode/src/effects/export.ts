import { type EffectsParams, type EffectsResult, PreviewEffects } from '@fefta/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../client/server.ts';
import type { EffectsState } from './state.ts';

/** Writes what is shown as one page, where the person wants it (or to the place given). */
export async function exportEffects(
  server: Server,
  now: EffectsState & Pick<EffectsParams, 'population'>,
  target?: vscode.Uri,
): Promise<void> {
  const params: EffectsParams = { ...now, page: true };
  const { html, root } = await server.request<EffectsResult>(PreviewEffects, params);
  const place =
    target ??
    (await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Where are the effects to be written?'),
      defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(root), 'effects.html'),
      filters: { HTML: ['html'] },
    }));
  if (!place) return;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(html));
  const open = vscode.l10n.t('Open');
  const words = vscode.l10n.t('The effects were written to {0}.', vscode.workspace.asRelativePath(place));
  if ((await vscode.window.showInformationMessage(words, open)) === open) await vscode.env.openExternal(place);
}
