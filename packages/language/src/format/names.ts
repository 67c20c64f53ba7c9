import type { Lexer } from 'langium';

/** Names in quotes that were looked at, and how they are written; forgotten when it grows. */
const written = new Map<string, string>();
const MOST_NAMES = 10_000;

/** A longer name keeps its quotes. */
const LONGEST_NAME = 1000;

/**
 * The name without its quotes 「 」 if it can do without: if it is one name to the lexer. A keyword keeps them, even one that
 * may be a name, for somewhere the grammar may read it as the keyword (a type called 「date」 is not the type date).
 */
export function writtenName(image: string, lexer: Lexer): string {
  if (!image.startsWith('「') || image.length > LONGEST_NAME) return image;
  const known = written.get(image);
  if (known !== undefined) return known;
  if (written.size >= MOST_NAMES) written.clear();
  const bare = image.slice(1, -1);
  const result = isName(bare, lexer) ? bare : image;
  written.set(image, result);
  return result;
}

function isName(text: string, lexer: Lexer): boolean {
  const { tokens, hidden, errors } = lexer.tokenize(text);
  const token = tokens[0];
  return (
    tokens.length === 1 &&
    hidden.length === 0 &&
    errors.length === 0 &&
    token?.tokenType.name === 'ID' &&
    token.image === text
  );
}
