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
/** Codes to which the server itself has such an answer, where two things say the same. */
const TWICE = new Set(['duplicate-name', 'duplicate-member', 'fact-twice', 'overlapping-membership']);
const IMPORTS = new Set(['unresolved-name', 'undeclared-instrument']);

/** The codes of all findings to which there can be a safe answer. */
export const SAFE_CODES: ReadonlySet<string> = new Set([...SAFE, ...TWICE, ...IMPORTS]);

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

/** Can there be a safe answer to the finding? Quick to tell. */
export function canBeSafe({ code, suggestion }: Finding): boolean {
  return TWICE.has(code) || (suggestion !== undefined && (SAFE.has(code) || IMPORTS.has(code)));
}
