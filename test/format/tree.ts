import type { AstNode } from 'langium';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { english } from '../../packages/language/src/syntax/keywords.ts';
import { standardUnit } from '../../packages/language/src/units/measure.ts';

const { fefta } = createFeftaServices();

/** What a text says, as plain data: the tree of the parser without places and links, keywords in English. Throws on errors. */
export function treeOf(text: string): unknown {
  const { value, lexerErrors, parserErrors } = fefta.parser.LangiumParser.parse(text);
  const error = lexerErrors[0] ?? parserErrors[0];
  if (error) throw new Error(`${error.message}\n${text}`);
  return plain(value);
}

/** Values of several tokens. They hold the full-width forms of the source, which say the same as the others. */
const JOINED = new Set(['name', 'namespace', 'code', 'parent', 'first', 'last', 'path', 'bearers', 'missing']);

function plain(value: unknown, key = ''): unknown {
  // W/cm2 says the same as W/cm².
  if (typeof value === 'string' && (key === 'measure' || key === 'words')) return standardUnit(value)?.name ?? value;
  if (typeof value === 'string') return JOINED.has(key) ? halfWidth(value) : english(value);
  if (Array.isArray(value)) return value.map((each) => plain(each, key));
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) return { reference: halfWidth(String(value.$refText)) };
  const result: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value as AstNode)) {
    if (!name.startsWith('$') || name === '$type') result[name] = plain(part, name);
  }
  return result;
}

function halfWidth(text: string): string {
  return text.replace(/[．－−（）［］]/g, (form) => '.--()[]'['．－−（）［］'.indexOf(form)] ?? form);
}
