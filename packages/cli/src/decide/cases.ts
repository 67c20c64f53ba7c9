import { CASES, type ParsedJson, parseExactJson } from '@fefta/project';
import type { CaseError } from '../messages/decide.ts';
import type { Line } from './lines.ts';

/** A case of the input, by the line on which it begins. */
export type CaseInput = { line: number } & ({ json: unknown } | { errors: CaseError[] });

/** One case may be printed over several lines; more than this is held only if the first line asked for it. */
const MAX_HELD = 16 * 1024 * 1024;

/**
 * Turns lines into cases: JSON Lines, or one JSON object over many lines. Which of them it is, the first lines tell: as soon
 * as a line is JSON by itself, or none can be the beginning of one object, every line is a case of its own.
 */
export class CaseReader {
  private held: Line[] | undefined = [];
  private size = 0;

  /** The cases that are certain once this line is known. */
  push(line: Line): CaseInput[] {
    if (isBlank(line)) return [];
    if (!this.held) return [ofLine(line)];
    this.held.push(line);
    this.size += line.text?.length ?? 0;
    return this.isJsonLines(line) || this.size > MAX_HELD ? this.release() : [];
  }

  /** What is left at the end of the input. */
  end(): CaseInput[] {
    const [first, ...more] = this.held ?? [];
    if (!first || more.length === 0) return this.release();
    const whole = parseExactJson([first, ...more].map(({ text }) => text ?? '').join('\n'));
    const isOneObject = whole.ok || !more.some((line) => line.text?.startsWith('{'));
    return isOneObject ? [{ line: first.number, ...result(whole) }] : this.release();
  }

  private isJsonLines(line: Line): boolean {
    const text = line.text;
    if (text === undefined) return true;
    if (this.held?.length === 1) return !text.trimStart().startsWith('{') || parseExactJson(text).ok;
    return text.startsWith('{"act"') && parseExactJson(text).ok;
  }

  private release(): CaseInput[] {
    const lines = this.held ?? [];
    this.held = undefined;
    return lines.map(ofLine);
  }
}

function isBlank({ text }: Line): boolean {
  return text !== undefined && text.trim() === '';
}

function ofLine({ number, text, fault }: Line): CaseInput {
  if (fault === 'line-too-long') return { line: number, errors: [CASES.tooLong] };
  if (text === undefined) return { line: number, errors: [CASES.encoding] };
  return { line: number, ...result(parseExactJson(text)) };
}

function result(parsed: ParsedJson): { json: unknown } | { errors: CaseError[] } {
  return parsed.ok ? { json: parsed.json } : { errors: parsed.errors };
}
