import type { IToken } from 'chevrotain';

const OPENING = new Set(['{', '(', '[']);
const CLOSING = new Set(['}', ')', ']']);
/** After these the sentence goes on, whatever the next word is. */
const GOES_ON = new Set([':', ',', '.', '(', '[', '=', '|', '=>']);

/**
 * Where the declaration begins in which the last token stands: the index of its first token, 0 where none has begun. `begins` tells which
 * words begin a declaration. A declaration at the beginning of a line ends whatever was not closed before it.
 */
export function regionStart(tokens: readonly IToken[], begins: ReadonlySet<string>): number {
  let start = 0;
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    const { name } = token.tokenType;
    if (OPENING.has(name)) depth++;
    else if (CLOSING.has(name)) depth = Math.max(0, depth - 1);
    else if (begins.has(name) && isHead(tokens, i, depth)) {
      depth = 0;
      start = i;
    }
  }
  return start;
}

function isHead(tokens: readonly IToken[], i: number, depth: number): boolean {
  const before = tokens[i - 1];
  if (before && GOES_ON.has(before.tokenType.name)) return false;
  const startsLine = before === undefined || (before.endLine ?? 0) < (tokens[i]?.startLine ?? 0);
  if (depth > 0) return startsLine && tokens[i]?.startColumn === 1;
  // "define x on A: set of ratio of …": a keyword that asks for more stands before.
  return startsLine || before === undefined || !/^\p{Ll}|^の$/u.test(before.tokenType.name);
}
