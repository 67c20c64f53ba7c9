import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Range } from 'vscode-languageserver-types';
import type { Finding, Message, Suggestion } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { misread } from './syntax-characters.ts';
import { expectedTokens } from './syntax-expected.ts';
import { isJapanese, isJapaneseFile, isKeyword, keywordsNear, listExpected } from './syntax-words.ts';

/** So many findings of a file are shown; who has more has another problem (a picture, another language). */
const MOST = 100;
const MOST_PER_LINE = 3;

/** What the lexer and the parser could not read: one finding for what follows from another on the same line. */
export function syntaxFindings(document: SourceDocument): Finding[] {
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

interface Place {
  /** Where the token begins that could not be read; the end of the text for what is missing there. */
  offset: number;
  image: string;
  range: Range;
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

interface Explanation {
  code: 'syntax' | 'keyword-as-name';
  message: Message;
  suggestion?: Suggestion | undefined;
}

const OPEN_COMMENT: Message = {
  ja: '注釈「/*」が「*/」で閉じられていません。',
  en: "The comment '/*' is not closed with '*/'.",
};

function explain(error: IRecognitionException, place: Place, text: string, document: SourceDocument): Explanation {
  const { image, offset, range } = place;
  const expected = expectedTokens(error);
  const after = text.slice(offset + image.length, offset + image.length + 40);
  if (isKeyword(image) && expected.includes('ID') && isUsedAsName(after, expected.length === 1))
    return keywordAsName(place, document);
  const unfinished = afterWhen(place, text, document);
  if (unfinished) return unfinished;
  const japanese = image !== '' && /\p{L}/u.test(image) ? isJapanese(image) : isJapaneseFile(text);
  const isWord = /^\p{L}/u.test(image);
  const [slip, another] = isWord
    ? keywordsNear(image, expected)
    : image === '=' && expected.includes('}')
      ? [japanese ? 'が' : 'is']
      : [];
  if (text.startsWith('/*', offset)) return { code: 'syntax', message: OPEN_COMMENT };
  const found: Message =
    image === ''
      ? { ja: 'ファイルが途中で終わっています。', en: 'The file ends too early.' }
      : { ja: `「${shorten(image)}」はここに書けません。`, en: `'${shorten(image)}' cannot stand here.` };
  if (slip !== undefined && another === undefined) {
    const title = { ja: `「${slip}」に直す`, en: `Change to '${slip}'` };
    const message = { ja: `${found.ja}「${slip}」の誤りではありませんか。`, en: `${found.en} Did you mean '${slip}'?` };
    return { code: 'syntax', message, suggestion: replacing(range, slip, title, document) };
  }
  const list = listExpected(expected, japanese);
  return { code: 'syntax', message: list ? { ja: found.ja + list.ja, en: `${found.en} ${list.en}` } : found };
}

/** What follows tells whether the keyword stands for a name, or the name before it is missing. */
function isUsedAsName(after: string, onlyName: boolean): boolean {
  if (/^\s*[:：="＝.．,，、;；]/.test(after) || /^\s*[>≧≥<≦≤!≠）)]/.test(after)) return true;
  if (!onlyName) return false;
  const next = /^\s*([\p{L}_]+)/u.exec(after)?.[1];
  return next === undefined || isKeyword(next);
}

function keywordAsName({ image, range }: Place, document: SourceDocument): Explanation {
  const title = { ja: `「${image}」と括る`, en: `Write 「${image}」` };
  const message = {
    ja: `「${image}」は言語の語なので、そのままでは名前になりません。かぎ括弧で「${image}」と括るか、別の名前にしてください。`,
    en: `'${image}' is a word of the language and no name as it stands. Put it in quotes 「${image}」 or choose another name.`,
  };
  return { code: 'keyword-as-name', message, suggestion: replacing(range, `「${image}」`, title, document) };
}

/** "when x in force from …": without ";" the version is read as part of the expression before it. */
function afterWhen(place: Place, text: string, document: SourceDocument): Explanation | undefined {
  if (!/^(from|until|by|applicable|[{｛])$/.test(place.image)) return undefined;
  const before = /(\s*)\bin\s+force\s*$/.exec(text.slice(Math.max(0, place.offset - 200), place.offset));
  if (!before) return undefined;
  const at = document.langium.textDocument.positionAt(place.offset - before[0].length);
  const message = {
    ja: '「in force」の前に「;」が要ります。ないと、前の式の「in」（属する）として読まれます。',
    en: "A ';' is needed before 'in force': without it, 'in' is read as part of the expression before it.",
  };
  const title = { ja: '「;」を入れる', en: "Insert ';'" };
  return { code: 'syntax', message, suggestion: replacing({ start: at, end: at }, ';', title, document) };
}

function replacing(range: Range, newText: string, title: Message, document: SourceDocument): Suggestion {
  return { title, edits: [{ uri: document.uri, range, newText }] };
}

function shorten(image: string): string {
  return image.length > 24 ? `${image.slice(0, 23)}…` : image;
}
