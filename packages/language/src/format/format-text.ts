import { unfitness } from '../workspace/fitness.ts';
import { type FormatFinding, failureFinding, unfitFinding } from './findings.ts';
import { piecesOf } from './pieces.ts';
import { print } from './print.ts';
import { readText } from './read.ts';
import { formatTools } from './tools.ts';
import type { KeywordSpelling } from './units.ts';

export interface FormatOptions {
  /** Writes every keyword in this spelling; without it each keeps its own. */
  keywords?: KeywordSpelling;
}

export type FormatResult = { ok: true; text: string } | { ok: false; findings: FormatFinding[] };

/** Lines that are longer are rare enough to look at again. */
const LONG_LINE = /[^\n]{10000}/;

/**
 * The text in canonical layout. It has the same meaning, the same comments and the same order; formatting it again changes
 * nothing. A text that cannot be read is refused, with the reasons. Never throws.
 */
export function formatText(text: string, options: FormatOptions = {}): FormatResult {
  try {
    return layOut(text, options);
  } catch (error) {
    return { ok: false, findings: [failureFinding(error)] };
  }
}

function layOut(text: string, options: FormatOptions): FormatResult {
  const tools = formatTools();
  const read = readText(text, tools);
  if (Array.isArray(read)) return { ok: false, findings: read };
  const result = print(piecesOf(read, tools, options.keywords));
  const unfit = LONG_LINE.test(result) ? unfitness(result) : undefined;
  return unfit ? { ok: false, findings: [unfitFinding(text, { ...unfit, offset: 0 })] } : { ok: true, text: result };
}
