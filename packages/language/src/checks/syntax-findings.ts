import type { Finding } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { toRange } from '../workspace/places.ts';

/** What the lexer and the parser could not read. */
export function syntaxFindings(document: SourceDocument): Finding[] {
  const { lexerErrors, parserErrors } = document.langium.parseResult;
  const findings: Finding[] = [];
  for (const error of lexerErrors) {
    const line = (error.line ?? 1) - 1;
    const character = (error.column ?? 1) - 1;
    findings.push({
      code: 'unexpected-character',
      severity: 'error',
      uri: document.uri,
      range: toRange(line, character, line, character + error.length),
      message: { ja: 'ここに書けない文字があります。', en: 'These characters cannot stand here.' },
    });
  }
  for (const error of parserErrors) {
    const line = (error.token.startLine ?? 1) - 1;
    const character = (error.token.startColumn ?? 1) - 1;
    findings.push({
      code: 'syntax',
      severity: 'error',
      uri: document.uri,
      range: toRange(line, character, (error.token.endLine ?? line + 1) - 1, error.token.endColumn ?? character + 1),
      message: { ja: `構文の誤りです：「${error.token.image}」`, en: `Syntax error at '${error.token.image}': ${error.message}` },
    });
  }
  return findings;
}
