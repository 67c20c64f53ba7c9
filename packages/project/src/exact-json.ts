import { CASES } from './messages/cases.ts';

/** What is wrong with a text that should be a case: a stable code, the path of the fact where there is one, and what to do. */
export interface CaseFault {
  code: string;
  path: string;
  message: { ja: string; en: string };
}

export type ParsedJson = { ok: true; json: unknown } | { ok: false; errors: CaseFault[] };

/** Only a text with so long a run of digits can hold a number that JavaScript does not read exactly. */
const LONG_NUMBER = /[0-9][0-9.]{15}/;

const MAX_DIGITS = 15;

/** Parses JSON; a number with more digits than can be held exactly is an error, never a nearby number. */
export function parseExactJson(text: string): ParsedJson {
  try {
    if (!LONG_NUMBER.test(text)) return { ok: true, json: JSON.parse(text) };
    return exactly(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : String(error);
    return { ok: false, errors: [CASES.notJson(why)] };
  }
}

/** A number as it was written, in place of its value. */
class Inexact {
  readonly written: string;

  constructor(written: string) {
    this.written = written;
  }
}

function exactly(text: string): ParsedJson {
  let count = 0;
  const keep = (_key: string, value: unknown, context?: { source?: string }) => {
    const written = context?.source;
    if (typeof value !== 'number' || written === undefined || significantDigits(written) <= MAX_DIGITS) return value;
    count++;
    return new Inexact(written);
  };
  const json: unknown = JSON.parse(text, keep as (key: string, value: unknown) => unknown);
  return count === 0 ? { ok: true, json } : { ok: false, errors: [...inexact(json, '')] };
}

function significantDigits(written: string): number {
  const mantissa = written.replace(/e.*$/i, '').replace(/[-.]/g, '');
  return mantissa.replace(/^0+|0+$/g, '').length;
}

function* inexact(value: unknown, path: string): Generator<CaseFault> {
  if (value instanceof Inexact) yield CASES.precision(path.replace(/^facts\./, ''), value.written);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* inexact(item, `${path}[${index}]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* inexact(item, path === '' ? name : `${path}.${name}`);
  }
}
