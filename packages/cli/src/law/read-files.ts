import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { readStatute, type Statute, type StatuteData } from '@fefta/law';
import { importStatute, type Known } from '@fefta/law/import';
import { fail, ok, type Problem, type Result } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import type { Context } from '../context.ts';
import { LAW } from '../messages/law.ts';

export interface ReadFiles<T> {
  read: { shown: string; value: T }[];
  problems: Problem[];
}

/** Applies a reader to each file; what it refuses, and files that are not to be had, are problems. */
function readEach<T>(
  files: readonly string[],
  { cwd }: Context,
  reader: (bytes: Uint8Array, path: string, shown: string) => Result<T>,
): ReadFiles<T> {
  const result: ReadFiles<T> = { read: [], problems: [] };
  for (const written of files) {
    const path = resolve(cwd, written);
    const file = diskFile(path, cwd);
    const reading = file.read();
    if (!reading.ok) {
      result.problems.push({ code: reading.finding.code, message: reading.finding.message });
      continue;
    }
    const read = reader(reading.bytes, path, file.shown);
    if (read.ok) result.read.push({ shown: file.shown, value: read.value });
    else result.problems.push(read.problem);
  }
  return result;
}

/** Reads files with texts of laws, each as a whole or not at all. */
export function readLaws(files: readonly string[], known: Known, context: Context): ReadFiles<StatuteData> {
  return readEach(files, context, (bytes, path, shown) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const imported = importStatute({ name: basename(path), bytes, sha256 }, known);
    if (imported.ok) return ok(imported.value);
    const { code, line, ja, en } = imported.problem;
    return fail(LAW.refused(shown, code, line, ja, en));
  });
}

/** Reads texts that have been imported before. */
export function readStatutes(files: readonly string[], context: Context): ReadFiles<Statute> {
  return readEach(files, context, (bytes, _path, shown) => {
    const read = readStatute(new TextDecoder().decode(bytes));
    return read.ok ? ok(read.statute) : fail(LAW.badData(shown, read));
  });
}
