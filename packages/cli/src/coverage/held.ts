import type { NamedText } from '@fefta/analysis';
import type { Instrument } from '@fefta/bundle';
import { readStatute } from '@fefta/law';
import { fail, type Loaded, ok, type Result } from '@fefta/project';
import { COVERAGE } from '../messages/coverage.ts';

/** The texts that an instrument names and the workspace has. */
export function heldTexts({ held }: Instrument, { options }: Loaded): Result<NamedText[]> {
  const texts: NamedText[] = [];
  for (const file of held) {
    const text = options.data.get(file);
    if (text === undefined) continue;
    const read = readStatute(text);
    if (!read.ok) return fail(COVERAGE.unreadable(file, read));
    texts.push({ file, statute: read.statute });
  }
  return ok(texts);
}
