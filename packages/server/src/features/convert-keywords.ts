import { formatText } from '@fefta/language';
import { LSPErrorCodes, ResponseError, type TextEdit } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { ConvertKeywords, type ConvertKeywordsParams } from '../protocol.ts';
import { editsTo } from './format/edits.ts';

/** All keywords of a document in one spelling; names, texts and comments stay as they are. */
export const convertKeywords: Feature = {
  register(connection, host) {
    const convert = host.onDocument(({ text, document, language }, { keywords }: ConvertKeywordsParams): TextEdit[] => {
      const source = text.getText();
      const result = document.refusal ? undefined : formatText(source, { keywords });
      if (!result?.ok) throw new ResponseError(LSPErrorCodes.RequestFailed, UNREADABLE[language]);
      return editsTo(text, { start: 0, end: source.length }, result.text);
    });
    connection.onRequest(ConvertKeywords, convert);
  },
};

const UNREADABLE = {
  ja: 'このファイルには読めない箇所があるため、キーワードを変換できません。問題の一覧を見てください。',
  en: 'Keywords were not converted: parts of this file cannot be read. See the list of problems.',
};
