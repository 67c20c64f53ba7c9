import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Finding } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { misread } from './syntax-characters.ts';
import { explain, type Place, replacing } from './syntax-explain.ts';

/** So many findings of a file are shown; who has more has another problem (a picture, another language). */
const MOST = 100;
const MOST_PER_LINE = 3;

/** What the lexer and the parser could not read: one finding for what follows from another on the same line. */
export function syntaxFindings(document: SourceDocument): Finding[] {
  if (document.refusal) return [document.refusal];
  const { lexerErrors, parserErrors } = document.langium.parseResult;
  if (lexerErrors.length === 0 && parserErrors.length === 0) return [];
  const lines = new Map<number, number>();
  const findings: Finding[] = [];
  const text = document.langium.textDocument.getText();
  for (const error of lexerErrors) {
    if (findings.length >= MOST) return findings;
    const line = (error.line ?? 1) - 1;
    const known = lines.get(line) ?? 0;
    if (known < MOST_PER_LINE) findings.push(ofLexer(error, text, document));
    // An open text swallows what follows: the rest of the line says nothing.
    lines.set(line, text.charAt(error.offset) === '"' ? MOST_PER_LINE : known + 1);
  }
  for (const [position, error] of parserErrors.entries()) {
    if (findings.length >= MOST) break;
    const place = placeOf(error, text, document);
    if (lines.has(place.range.start.line) || (error.name === 'NotAllInputParsedException' && position > 0)) continue;
    lines.set(place.range.start.line, 1);
    findings.push(ofParser(error, place, text, document));
  }
  return findings;
}

function ofLexer(error: ILexingError, text: string, document: SourceDocument): Finding {
  const { textDocument } = document.langium;
  const end = error.offset + Math.min(error.length, 40);
  const range = { start: textDocument.positionAt(error.offset), end: textDocument.positionAt(end) };
  const { message, replacement } = misread(text, error.offset, end);
  const title = { ja: `「${replacement}」に直す`, en: `Change to ${replacement}` };
  const suggestion = replacement === undefined ? undefined : replacing(range, replacement, title, document);
  return {
    code: 'unexpected-character',
    severity: 'error',
    uri: document.uri,
    range,
    message,
    ...(suggestion ? { suggestion } : {}),
  };
}

function placeOf(error: IRecognitionException, text: string, document: SourceDocument): Place {
  const { textDocument } = document.langium;
  const { startOffset, image } = error.token;
  const isEnd = Number.isNaN(startOffset) || error.token.tokenType.name === 'EOF';
  const offset = isEnd ? text.trimEnd().length : startOffset;
  const range = {
    start: textDocument.positionAt(offset),
    end: textDocument.positionAt(offset + (isEnd ? 0 : image.length)),
  };
  return { offset, image: isEnd ? '' : image, range };
}

function ofParser(error: IRecognitionException, place: Place, text: string, document: SourceDocument): Finding {
  const { code, message, suggestion } = explain(error, place, text, document);
  return {
    code,
    severity: 'error',
    uri: document.uri,
    range: place.range,
    message,
    ...(suggestion ? { suggestion } : {}),
  };
}
