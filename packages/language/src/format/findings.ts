import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import type { Finding, Message } from '../finding.ts';
import type { Unfitness } from '../workspace/fitness.ts';

/** Why a text cannot be laid out, and where. */
export type FormatFinding = Omit<Finding, 'uri' | 'suggestion'>;

/** Findings of one text; more would only repeat themselves. */
const MOST_FINDINGS = 100;

/** What no parser should be given. */
export function unfitFinding(text: string, { code, offset, message }: Unfitness): FormatFinding {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return finding(code, { start: at, end: at }, message);
}

/** Characters that belong to no token. */
export function lexerFindings(errors: readonly ILexingError[]): FormatFinding[] {
  return errors.slice(0, MOST_FINDINGS).map((error) => {
    const line = (error.line ?? 1) - 1;
    const character = (error.column ?? 1) - 1;
    const range = { start: { line, character }, end: { line, character: character + error.length } };
    return finding('unexpected-character', range, {
      ja: 'ここに書けない文字があります。',
      en: 'These characters cannot stand here.',
    });
  });
}

/** The token at which the parser stopped. */
export function parserFinding(error: IRecognitionException, last: IToken | undefined): FormatFinding {
  const token = (error.token.startLine ?? 0) > 0 ? error.token : undefined;
  if (!token)
    return finding('syntax', endOf(last), {
      ja: '構文の誤りです：途中で終わっています。',
      en: 'The text ends too early.',
    });
  const image = token.image.length > 40 ? `${token.image.slice(0, 40)}…` : token.image;
  return finding('syntax', rangeOf(token), { ja: `構文の誤りです：「${image}」`, en: `Syntax error at '${image}'.` });
}

/** A text of more tokens than can be held. */
export function lengthFinding(): FormatFinding {
  return finding('too-long', endOf(undefined), {
    ja: '長すぎて読めません。',
    en: 'This is too long to be read.',
  });
}

/** Nesting beyond what the parser can follow; also a single token longer than the lexer can follow. */
export function depthFinding(token: IToken | undefined): FormatFinding {
  return finding('too-deep', token ? rangeOf(token) : endOf(undefined), {
    ja: '入れ子が深すぎます。',
    en: 'This is nested too deeply.',
  });
}

/** A fault of the formatter itself. */
export function failureFinding(error: unknown): FormatFinding {
  const reason = error instanceof Error ? error.message : String(error);
  return finding('format-failed', endOf(undefined), {
    ja: `整形中に内部の誤りが起きました（${reason}）。この文書を添えて報告してください。`,
    en: `The formatter failed here (${reason}). Please report it with this text.`,
  });
}

function finding(code: string, range: Finding['range'], message: Message): FormatFinding {
  return { code, severity: 'error', range, message };
}

function rangeOf(token: IToken): Finding['range'] {
  return {
    start: { line: (token.startLine ?? 1) - 1, character: (token.startColumn ?? 1) - 1 },
    end: { line: (token.endLine ?? 1) - 1, character: token.endColumn ?? 1 },
  };
}

function endOf(token: IToken | undefined): Finding['range'] {
  const end = token ? rangeOf(token).end : { line: 0, character: 0 };
  return { start: end, end };
}
