import type { Feature } from '../feature.ts';
import { indentLine } from './format/indent.ts';
import { layOutAt, layOutDocument, layOutRange } from './format/layout.ts';

/** The canonical layout: of a document, of the declarations in a range, and while typing. Off by the setting format.enable. */
export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n', '|', '｝', '｜'] },
  },
  register(connection, host) {
    connection.onDocumentFormatting(
      host.onDocument((view) => (view.settings.format.enable ? layOutDocument(view) : [])),
    );
    connection.onDocumentRangeFormatting(
      host.onDocument((view, { range }) => (view.settings.format.enable ? layOutRange(view, range) : [])),
    );
    connection.onDocumentOnTypeFormatting(
      host.onDocument((view, { position, ch }) => {
        if (!view.settings.format.enable) return [];
        return ch === '\n' ? indentLine(view, position) : layOutAt(view, view.text.offsetAt(position));
      }),
    );
  },
};
