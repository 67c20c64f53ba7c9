import type { IToken } from 'chevrotain';
import { unfitness } from '../workspace/fitness.ts';
import { tooDeepAt } from './depth.ts';
import {
  depthFinding,
  type FormatFinding,
  lengthFinding,
  lexerFindings,
  parserFinding,
  unfitFinding,
} from './findings.ts';
import type { Leaf } from './leaf-parser.ts';
import { discardTools, type FormatTools } from './tools.ts';

/** The tokens of a text with their places in the grammar, and its comments. */
export interface ReadText {
  leaves: Leaf[];
  comments: IToken[];
}

/** More tokens than any source has; beyond them memory would run out. */
const MOST_TOKENS = 2_000_000;

/** Reads a text, or says why it cannot be read. Never throws. */
export function readText(text: string, tools: FormatTools): ReadText | FormatFinding[] {
  const unfit = unfitness(text);
  if (unfit) return [unfitFinding(text, unfit)];
  let first: IToken | undefined;
  try {
    const lexed = tools.lexer.tokenize(text);
    if (lexed.errors.length > 0) return lexerFindings(lexed.errors);
    if (lexed.tokens.length > MOST_TOKENS) return [lengthFinding()];
    const deep = tooDeepAt(lexed.tokens);
    if (deep) return [depthFinding(deep)];
    first = lexed.tokens[0];
    const { leaves, error } = tools.parser.read(lexed);
    return error ? [parserFinding(error, lexed.tokens.at(-1))] : { leaves, comments: lexed.hidden };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    discardTools();
    return [depthFinding(first)];
  }
}
