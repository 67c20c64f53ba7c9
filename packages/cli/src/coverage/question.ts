import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Detail, isPart } from '@fefta/analysis';
import { parseDate } from '@fefta/law';
import { fail, ok, type Result } from '@fefta/project';
import { COVERAGE } from '../messages/coverage.ts';

/** The options as they were written. */
export interface Options {
  format: 'pretty' | 'json' | 'markdown';
  by?: Detail;
  asOf?: string;
  failUnder?: string;
}

/** What is asked. */
export interface Question {
  /** An instrument or regime, with a part. */
  asked: string;
  asOf: string | undefined;
  /** Percent. */
  limit: number | undefined;
}

/** `FEFTA 27-2` may be two arguments: what no file is called and reads as a part belongs to the instrument. */
export function withPart(
  instrument: string,
  rest: readonly string[],
  cwd: string,
): { asked: string; paths: readonly string[] } {
  const [first, ...paths] = rest;
  const isOfInstrument = first !== undefined && isPart(first) && !existsSync(resolve(cwd, first));
  return isOfInstrument ? { asked: `${instrument} ${first}`, paths } : { asked: instrument, paths: rest };
}

export function readQuestion(asked: string, { asOf, failUnder }: Options): Result<Question> {
  const date = asOf === undefined ? undefined : parseDate(asOf);
  if (date && !date.ok) return fail(COVERAGE.badDate(asOf ?? ''));
  const limit = failUnder === undefined ? undefined : Number(failUnder);
  const isPercent = limit === undefined || (/^\d+(\.\d+)?$/.test(failUnder ?? '') && limit <= 100);
  if (!isPercent) return fail(COVERAGE.badPercent(failUnder ?? ''));
  return ok({ asked, asOf: date?.date, limit });
}
