/** The kinds of tokens; those that colour themes know. */
export const TYPES = [
  'namespace',
  'type',
  'enum',
  'enumMember',
  'interface',
  'function',
  'method',
  'event',
  'property',
  'variable',
  'parameter',
  'keyword',
  'operator',
  'number',
  'string',
  'comment',
] as const;

/** What else is to be said of a token. The last two are fefta's own. */
export const MODIFIERS = [
  'declaration',
  'definition',
  'readonly',
  'deprecated',
  /** Decided by an authority, never computed. */
  'judgement',
  /** Not in force on the as-of date. */
  'notInForce',
] as const;

export type TokenType = (typeof TYPES)[number];
export type TokenModifier = (typeof MODIFIERS)[number];

export const typeIndex = new Map<TokenType, number>(TYPES.map((type, index) => [type, index]));

/** The bits of modifiers. */
export function bits(...modifiers: readonly TokenModifier[]): number {
  let result = 0;
  for (const modifier of modifiers) result |= 1 << MODIFIERS.indexOf(modifier);
  return result;
}
