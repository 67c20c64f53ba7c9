import { MarkupKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { shownAt } from './hover/at.ts';
import { undressed } from './hover/markdown.ts';

/**
 * What a word means: of names all that is known of them, of codes their titles, of dates and quantities their exact values in other writings, of
 * keywords a sentence.
 */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(connection, host) {
    connection.onHover(
      host.onDocument((view, { position }) => {
        const shown = shownAt(view, position);
        if (!shown) return null;
        const value = shown.blocks.join('\n\n');
        const formats = host.client.textDocument?.hover?.contentFormat ?? [MarkupKind.Markdown];
        const contents = formats.includes(MarkupKind.Markdown)
          ? { kind: MarkupKind.Markdown, value }
          : { kind: MarkupKind.PlainText, value: undressed(value) };
        return { contents, range: shown.range };
      }),
    );
  },
};
