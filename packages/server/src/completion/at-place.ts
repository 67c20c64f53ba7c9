import type { ExpectedToken, Place } from '@fefta/language';
import type { AstNode } from 'langium';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { Language } from '../protocol.ts';
import type { View } from '../session/view.ts';

/** A place of a document in which something is to be offered. */
export interface AtPlace {
  view: View;
  place: Place;
  /** Of keywords. */
  spelling: Language;
  client: ClientCapabilities;
}

/** The same for one of the tokens that may stand there. */
export interface AtToken extends AtPlace {
  token: ExpectedToken;
}

/**
 * A node in which the token would stand. A value of whatever kind stands where a name could: one node serves for all, for each costs the reading of what
 * is before it.
 */
export function nodeAt({ place, token }: AtToken): AstNode | undefined {
  const value = VALUES.has(token.site.type) ? place.tokens.find(({ site }) => site.type === 'NameRef') : undefined;
  return (value ?? token).scratch()?.node;
}

const VALUES = new Set(['CodeLiteral', 'DateLiteral']);
