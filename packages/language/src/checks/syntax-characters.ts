import type { Message } from '../finding.ts';

export interface Misread {
  message: Message;
  /** What was meant, where that is plain. */
  replacement?: string;
}

const QUOTES = /^[“”„‟″＂〝〞〟«»]+$/;
const OPERATORS: Readonly<Record<string, string>> = { '&': 'and', '&&': 'and', '!': 'not' };

/** What is wrong with characters that begin no word of the language. */
export function misread(text: string, start: number, end: number): Misread {
  const found = text.slice(start, end);
  const first = text.charAt(start);
  const line = /[^\n\r]*/.exec(text.slice(start + 1, start + 2000))?.[0] ?? '';
  if (QUOTES.test(found)) {
    const message = {
      ja: `文字列は半角の「"」で括ります（「${found}」ではなく）。`,
      en: `Texts stand in plain quotes ", not ${found}.`,
    };
    return { message, replacement: '"'.repeat(found.length) };
  }
  if (first === '"') {
    return /(?<!\\)(?:\\\\)*"/.test(line)
      ? {
          message: {
            ja: '文字列の中の「\\」の後には「"」「\\」「n」「t」だけを書けます。',
            en: 'In a text, only " \\ n t may follow a backslash.',
          },
        }
      : {
          message: {
            ja: '文字列がこの行のうちに「"」で閉じられていません。',
            en: 'The text is not closed with " on this line.',
          },
        };
  }
  if (first === '「')
    return {
      message: {
        ja: '名前の「「」が「」」で閉じられていません。',
        en: 'The name in quotes is not closed with 」 on this line.',
      },
    };
  if (first === '#' || first === '＃')
    return { message: { ja: '「#」の後に符号を書いてください（#KR）。', en: "A code must follow '#', as in #KR." } };
  const operator = Object.hasOwn(OPERATORS, found) ? OPERATORS[found] : undefined;
  if (operator !== undefined) {
    return {
      message: {
        ja: `「${found}」は使えません。「${operator}」と書きます。`,
        en: `'${found}' is no operator here: write '${operator}'.`,
      },
      replacement: operator,
    };
  }
  if (first === '\uFFFD' || first === '\0') {
    return {
      message: {
        ja: '文字として読めません。ファイルの文字コードがUTF-8か確かめてください。',
        en: 'This is no text. Make sure that the file is in UTF-8.',
      },
    };
  }
  const shown = [...found].slice(0, 8).map(show).join('');
  return {
    message: {
      ja: `「${shown}」は、文字列と注釈の外には書けません。`,
      en: `'${shown}' can stand only in texts and comments.`,
    },
  };
}

/** The character, or its number where it cannot be seen. */
function show(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${number.toString(16).toUpperCase().padStart(4, '0')}` : character;
}
