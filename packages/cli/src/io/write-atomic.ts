import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { FILES } from '../messages/files.ts';
import { errorCode, fail, ok, type Result } from '../result.ts';

/**
 * Writes a file whole or not at all: what stood there stays until the new bytes are on the disk.
 * The temporary file is filled here and not by the library, whose single write call takes a short write (a disk that
 * becomes full) for a complete one.
 */
export async function writeAtomic(path: string, text: string, shown: string): Promise<Result<void>> {
  const fill = (temporary: string) => writeFile(temporary, text);
  try {
    await writeFileAtomic(path, null as unknown as string, { tmpfileCreated: fill as never });
    return ok(undefined);
  } catch (error) {
    const code = errorCode(error);
    return fail(FILES.cannotWrite(code === 'ENOENT' ? dirname(shown) : shown, code));
  }
}
