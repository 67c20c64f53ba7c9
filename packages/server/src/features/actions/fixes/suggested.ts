import type { Finding, Suggestion } from '@fefta/language';
import type { Fix } from '../offer.ts';

/**
 * Codes whose suggestion cannot be wrong: it says the same in the right form, or the text means nothing without it. A name that is merely near
 * could be another rule's: that is for a person to see.
 */
const SAFE = new Set([
  'invalid-date',
  'keyword-as-name',
  'name-not-nfc',
  'repeated-name',
  'syntax',
  'unexpected-character',
  'unused-import',
  'wrong-type',
]);
const IMPORTS = new Set(['unresolved-name', 'undeclared-instrument']);

/** The one right answer, as the check gives it. */
export function suggested({ code, suggestion }: Finding): Fix[] {
  if (!suggestion) return [];
  const { title, edits } = suggestion;
  const safe = SAFE.has(code) || (IMPORTS.has(code) && isInsertion(suggestion));
  return [{ id: `suggested-${code}`, title, preferred: true, safe, edits: () => edits }];
}

function isInsertion({ edits }: Suggestion): boolean {
  return edits.every(({ range: { start, end } }) => start.line === end.line && start.character === end.character);
}
