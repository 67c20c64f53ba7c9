import { createLangiumParser, type LangiumCoreServices, type LangiumParser } from 'langium';
import { FULL_WIDTH_FORMS } from '../syntax/keywords.ts';

/**
 * Langium's parser, which knows the full-width forms of operators too: it finds the precedence of an operator by its text, and would bind
 * `÷` more weakly than everything else. The table is private to the parser; the fast parser's tests compare the two.
 */
export function createFullParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  const { operatorPrecedence } = parser as unknown as { operatorPrecedence: Map<string, Map<string, unknown>> };
  for (const table of operatorPrecedence.values()) {
    for (const [operator, precedence] of [...table]) {
      for (const form of FULL_WIDTH_FORMS[operator] ?? '') table.set(form, precedence);
    }
  }
  return clearedAfterFailure(parser);
}

/** Recovery from some broken texts throws inside Langium and leaves half-built nodes behind, which the next text must not meet. */
function clearedAfterFailure(parser: LangiumParser): LangiumParser {
  const parse = parser.parse.bind(parser);
  parser.parse = ((text, options) => {
    try {
      return parse(text, options);
    } catch (error) {
      (parser as unknown as { stack: unknown[] }).stack = [];
      throw error;
    }
  }) as LangiumParser['parse'];
  return parser;
}
