import type { SemanticTokensEdit } from 'vscode-languageserver';

/** The one edit that makes the new numbers of the old; none where they are equal. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const deleteCount = before.length - end - start;
  const data = after.slice(start, after.length - end);
  return [data.length > 0 ? { start, deleteCount, data } : { start, deleteCount }];
}
