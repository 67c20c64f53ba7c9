import { type ast, type Mention, mentionsWithin } from '@fefta/language';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { spotAt } from './navigation/spot.ts';

/** The mentions of a thing in its document. A place that introduces it, or gives it a value in a scenario, counts as written. */
export const documentHighlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register(connection, host) {
    connection.onDocumentHighlight(
      host.onDocument((view, { position }) => {
        const spot = spotAt(view, position);
        return spot ? mentionsWithin(view.workspace, view.document, spot.thing).map(highlight) : null;
      }),
    );
  },
};

function highlight(mention: Mention): DocumentHighlight {
  const isWritten = mention.role !== 'use' || isGiven(mention);
  return { range: mention.range, kind: isWritten ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
}

/** target.listed = true gives a value to `listed`, the last of the path. */
function isGiven({ node, index }: Mention): boolean {
  return node.$type === 'Assignment' && index === (node as ast.Assignment).path.length - 1;
}
