import { mentionAt, mentionsWithin } from '@fefta/language';
import type { Feature } from '../feature.ts';

/**
 * The variable of "any h in holdings where …" and its uses are edited together: they stand within one expression, nobody else sees them, and
 * while one of them is typed no other name is in doubt. All other names have uses that are not on the screen, may need quotes, or may clash: for
 * those there is rename, which looks before it leaps.
 */
export const linkedEditing: Feature = {
  capabilities: { linkedEditingRangeProvider: true },
  register(connection, host) {
    connection.languages.onLinkedEditingRange(
      host.onDocument(({ workspace, document, text }, { position }) => {
        const thing = mentionAt(workspace, document, text.offsetAt(position))?.thing;
        if (thing?.kind !== 'declared' || thing.node.$type !== 'Variable') return null;
        const ranges = mentionsWithin(workspace, document, thing).map(({ range }) => range);
        const isQuoted = ranges.some((range) => text.getText(range).startsWith('「'));
        return isQuoted ? null : { ranges, wordPattern: WORD };
      }),
    );
  },
};

/** The letters of names, as far as a client's regular expressions go. */
const WORD =
  '[A-Za-z_\\u00C0-\\u024F\\u0370-\\u04FF\\u3005-\\u30FF\\u3400-\\u9FFF\\uFF21-\\uFF5A][\\w\\u00C0-\\u04FF\\u3005-\\u30FF\\u3400-\\u9FFF\\uFF10-\\uFF5A]*';
