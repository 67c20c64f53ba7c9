import { Unsayable } from './unsayable.ts';

/** A text as a literal. Spark reads a backslash in one as something else, so there is none with a backslash. */
export function literal(text: string): string {
  if (text.includes('\\')) throw new Unsayable('text');
  return `'${text.replaceAll("'", "''")}'`;
}

/** A day (YYYY-MM-DD) as a literal. */
export const dateLiteral = (day: string): string => `DATE '${day}'`;

export const UNKNOWN = 'CAST(NULL AS BOOLEAN)';

const LOGIC = { and: ' AND ', or: ' OR ' } as const;

/** A conjunction or disjunction; without parts what it comes to over nothing. SQL's three values are the language's. */
export function logic(op: 'and' | 'or', parts: readonly string[]): string {
  const neutral = op === 'and' ? 'TRUE' : 'FALSE';
  const decisive = op === 'and' ? 'FALSE' : 'TRUE';
  if (parts.includes(decisive)) return decisive;
  const rest = parts.filter((part) => part !== neutral);
  const [only = neutral] = rest;
  return rest.length > 1 ? `(${rest.join(LOGIC[op])})` : only;
}

export function not(part: string): string {
  if (part === 'TRUE') return 'FALSE';
  return part === 'FALSE' ? 'TRUE' : `(NOT ${part})`;
}

/** `CASE WHEN … THEN … ELSE … END`; branches that cannot come are left out. */
export function cases(branches: readonly (readonly [when: string, then: string])[], otherwise: string): string {
  const kept: string[] = [];
  for (const [when, then] of branches) {
    if (when === 'FALSE') continue;
    if (when === 'TRUE') return kept.length === 0 ? then : `CASE ${kept.join(' ')} ELSE ${then} END`;
    kept.push(`WHEN ${when} THEN ${then}`);
  }
  return kept.length === 0 ? otherwise : `CASE ${kept.join(' ')} ELSE ${otherwise} END`;
}

/** Words that stand in comments: no end of a line, no end of a comment. */
export const comment = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ').replaceAll('*/', '* /');
