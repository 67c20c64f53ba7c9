import type { IToken } from 'chevrotain';
import type { Network } from './network.ts';
import { missingBefore, textFor } from './rest.ts';
import { Walk } from './walk.ts';

/** What has been read of a text: all ways to understand it, and the tokens that they rest on, in order. */
export interface Reading {
  walk: Walk;
  texts: string[];
}

/**
 * Reads tokens from the beginning of a declaration. Where one cannot stand, the words that are missing before it are thought of, or it is
 * passed over, so that what comes after is understood all the same.
 */
export function readTokens(network: Network, tokens: readonly IToken[]): Reading {
  const reading: Reading = { walk: new Walk(network), texts: [] };
  for (const token of tokens) readToken(reading, token, network.kinds.get(token.tokenType.name) ?? -1);
  return reading;
}

function readToken({ walk, texts }: Reading, token: IToken, kind: number): void {
  if (walk.feed(kind)) {
    texts.push(token.image);
    return;
  }
  const patience = patienceFor(token);
  const missing = patience > 0 ? missingBefore(walk, kind, patience) : undefined;
  if (!missing) return;
  for (const edge of missing) if (walk.feed(edge.token)) texts.push(textFor(edge));
  if (walk.feed(kind)) texts.push(token.image);
}

/** How many words may be missing before a token, rather than that the token is too much. A name says little of where it belongs. */
function patienceFor({ tokenType }: IToken): number {
  const { name, CATEGORIES } = tokenType;
  if (name === '}') return 8;
  if (name === '{' || name === '|' || name === '=>') return 3;
  if (!/^\p{L}/u.test(name) || /^[A-Z]+$/.test(name)) return 0;
  return (CATEGORIES ?? []).length > 0 ? 2 : 5;
}
