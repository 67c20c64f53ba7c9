import { readFileSync, rmSync } from 'node:fs';
import { errorCode, fail, ok, type Result } from '@fefta/project';
import { writeAtomic } from '../io/write-atomic.ts';
import { FILES } from '../messages/files.ts';

export interface FileToWrite {
  path: string;
  /** As a person wants to see it. */
  shown: string;
  text: string;
}

/** The text of a file; undefined where there is none. */
export function readIfThere(path: string, shown: string): Result<string | undefined> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' ? ok(undefined) : fail(FILES.pathMissing(shown, code));
  }
}

/** Writes all of the files or none: when one cannot be written, those before it get back what they held. */
export async function writeAll(files: readonly FileToWrite[]): Promise<Result<void>> {
  const done: { file: FileToWrite; before: string | undefined }[] = [];
  for (const file of files) {
    const before = readIfThere(file.path, file.shown);
    const written = before.ok ? await writeAtomic(file.path, file.text, file.shown) : before;
    if (!written.ok || !before.ok) {
      await undo(done);
      return written.ok ? ok(undefined) : written;
    }
    done.push({ file, before: before.value });
  }
  return ok(undefined);
}

async function undo(done: readonly { file: FileToWrite; before: string | undefined }[]): Promise<void> {
  for (const { file, before } of done) {
    if (before === undefined) rmSync(file.path, { force: true });
    else await writeAtomic(file.path, before, file.shown);
  }
}
