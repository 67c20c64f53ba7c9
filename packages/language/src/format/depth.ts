import type { IToken } from 'chevrotain';

/**
 * Deepest nesting of brackets and conditionals that is laid out. The parser looks ahead over whole operands of "in", once for each
 * that encloses another; beyond this depth that takes seconds, and soon all memory.
 */
export const MAX_DEPTH = 100;

const OPEN = new Set(['(', '[', '{']);
const CLOSE = new Set([')', ']', '}']);
const CONDITIONAL = new Set(['if', '場合']);
const ALTERNATIVE = new Set(['else', 'さもなくば']);
const CLAUSE = new Set([';', 'borne', '負担者', 'extended', '延長']);

/** The token at which the nesting exceeds {@link MAX_DEPTH}. */
export function tooDeepAt(tokens: readonly IToken[]): IToken | undefined {
  const enclosing: number[] = [];
  let conditionals = 0;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (OPEN.has(name)) enclosing.push(conditionals);
    else if (CLOSE.has(name)) conditionals = enclosing.pop() ?? 0;
    else if (CONDITIONAL.has(name)) conditionals++;
    else if (ALTERNATIVE.has(name)) conditionals = Math.max(conditionals - 1, enclosing.at(-1) ?? 0);
    else if (CLAUSE.has(name)) conditionals = enclosing.at(-1) ?? 0;
    if (enclosing.length + conditionals > MAX_DEPTH) return token;
  }
  return undefined;
}
