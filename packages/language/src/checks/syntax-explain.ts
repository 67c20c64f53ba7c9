import type { IRecognitionException } from 'chevrotain';
import type { Range } from 'vscode-languageserver-types';
import type { Message, Suggestion } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { expectedTokens } from './syntax-expected.ts';
import { isJapanese, isJapaneseFile, isKeyword, keywordsNear, listExpected } from './syntax-words.ts';

/** Where the parser lost its way. */
export interface Place {
  /** Where the token begins that could not be read; the end of the text for what is missing there. */
  offset: number;
  image: string;
  range: Range;
}

/** What to say of it. */
export interface Explanation {
  code: 'syntax' | 'keyword-as-name';
  message: Message;
  suggestion?: Suggestion | undefined;
}

const OPEN_COMMENT: Message = {
  ja: '注釈「/*」が「*/」で閉じられていません。',
  en: "The comment '/*' is not closed with '*/'.",
};

/** Why the parser could not read the token, in words for those who write rules. */
export function explain(
  error: IRecognitionException,
  place: Place,
  text: string,
  document: SourceDocument,
): Explanation {
  const { image, offset, range } = place;
  const expected = expectedTokens(error);
  const after = text.slice(offset + image.length, offset + image.length + 40);
  if (isKeyword(image) && expected.includes('ID') && isUsedAsName(after, expected.length === 1))
    return keywordAsName(place, document);
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

export function replacing(range: Range, newText: string, title: Message, document: SourceDocument): Suggestion {
  return { title, edits: [{ uri: document.uri, range, newText }] };
}

function shorten(image: string): string {
  return image.length > 24 ? `${image.slice(0, 23)}…` : image;
}
