/** A text as a literal of the database. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Is an expression one of these texts? Never NULL. */
export const isOneOf = (sql: string, texts: readonly string[]): string =>
  texts.length === 0 ? 'FALSE' : `COALESCE(${sql} IN (${texts.map(quoted).join(', ')}), FALSE)`;
