import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, fail, ok, type Result } from '@fefta/project';
import writeFileAtomic from 'write-file-atomic';
import { FILES } from '../messages/files.ts';

/** Writes a file whole or not at all: what stood there stays until the new bytes are on the disk. */
export async function writeAtomic(path: string, content: string | Uint8Array, shown: string): Promise<Result<void>> {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) return fail(FILES.cannotWrite(shown, 'EISDIR'));
    // A device or pipe cannot be replaced, and must not be.
    if (there && !there.isFile()) await writeFile(path, content);
    else await replace(path, content);
    return ok(undefined);
  } catch (error) {
    const code = errorCode(error);
    return fail(FILES.cannotWrite(code === 'ENOENT' ? dirname(shown) : shown, code));
  }
}

/**
 * The temporary file is filled here and not by the library, whose single write call takes a short write (on a disk that
 * becomes full) for a complete one.
 */
function replace(path: string, content: string | Uint8Array): Promise<void> {
  const fill = (temporary: string) => writeFile(temporary, content);
  return writeFileAtomic(path, null as unknown as string, { tmpfileCreated: fill as never });
}
