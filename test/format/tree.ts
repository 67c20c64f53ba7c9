import type { AstNode } from 'langium';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { english } from '../../packages/language/src/syntax/keywords.ts';

const { fefta } = createFeftaServices();

/**
 * What a text says, as plain data: the tree of the parser without places and links, keywords in English. Throws on a text with
 * errors. Operators are ordered by the fast parser, which knows full-width operators for what they are; Langium's does not.
 */
export function treeOf(text: string): unknown {
  const tree = fefta.parser.FastParser.parse(text);
  if (tree) return plain(tree);
  const { value, lexerErrors, parserErrors } = fefta.parser.LangiumParser.parse(text);
  const error = lexerErrors[0] ?? parserErrors[0];
  if (error) throw new Error(`${error.message}\n${text}`);
  return plain(value);
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return english(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) return { reference: value.$refText };
  const result: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value as AstNode)) {
    if (!key.startsWith('$') || key === '$type') result[key] = plain(part);
  }
  return result;
}
