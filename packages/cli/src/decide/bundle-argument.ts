import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isIsoDate } from '@fefta/law';
import { errorCode, fail, ok, type Result } from '@fefta/project';
import { DECIDE } from '../messages/decide.ts';
import { FILES } from '../messages/files.ts';

/** What a BUNDLE argument names. */
export interface BundleArgument {
  kind: 'file' | 'folder' | 'revision';
  /** Absolute; of a revision: REF:PATH. */
  place: string;
  /** The day on which the rules are to stand. */
  date?: string;
}

/** Reads FILE, FOLDER or REF:PATH, with @DATE at the end or without. What exists under the whole name comes first. */
export function parseBundleArgument(written: string, cwd: string): Result<BundleArgument> {
  const whole = findPlace(written, cwd);
  if (whole) return ok(whole);
  const [, place, date] = /^(.+)@(\d{4}-\d{2}-\d{2})$/s.exec(written) ?? [];
  if (place === undefined || date === undefined) return notFound(written);
  if (!isIsoDate(date)) return fail(DECIDE.badDate(date));
  const dated = findPlace(place, cwd);
  return dated ? ok({ ...dated, date }) : notFound(place, date);
}

/** Errors that say that nothing is there: then it may be a date or a revision. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

function findPlace(written: string, cwd: string): BundleArgument | undefined {
  const place = resolve(cwd, written);
  try {
    return { kind: statSync(place).isDirectory() ? 'folder' : 'file', place };
  } catch (error) {
    // What is there but not to be reached is a file, whose reading then says why not.
    return ABSENT.includes(errorCode(error)) ? undefined : { kind: 'file', place };
  }
}

function notFound(written: string, date?: string): Result<BundleArgument> {
  const isRevision = /^[^-:][^:]*:/.test(written);
  return isRevision ? ok({ kind: 'revision', place: written, date }) : fail(FILES.pathMissing(written, 'ENOENT'));
}
