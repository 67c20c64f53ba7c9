import { mkdirSync } from 'node:fs';
import { errorCode, type Problem } from '@fefta/project';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { FILES } from '../messages/files.ts';
import { IMPORT, IMPORTED } from '../messages/import.ts';
import { type ListFile, listText } from './emit/list.ts';
import { type Merged, mergedText } from './emit/merge.ts';
import { walkItems } from './model.ts';
import { type FileToWrite, readIfThere, writeAll } from './write-all.ts';

export interface Import {
  files: readonly { path: string; shown: string; file: ListFile }[];
  /** Files to be written with them as they are. */
  beside: readonly FileToWrite[];
  /** Folder to be made if it is not there. */
  makeFolder?: string;
  format: 'pretty' | 'json';
}

/** What became of one file. */
interface Outcome extends FileToWrite {
  merged?: Merged;
  file: ListFile;
}

/** Writes the lists, each into the file that may already be there; nothing is written unless all can be. */
export async function importFiles({ files, beside, makeFolder, format }: Import, context: Context): Promise<ExitCode> {
  const outcomes: Outcome[] = [];
  const problems: Problem[] = [];
  for (const each of files) {
    const outcome = textOf(each);
    if ('code' in outcome) problems.push(outcome);
    else outcomes.push(outcome);
  }
  if (problems.length > 0) return context.refuse(...problems);
  const made = makeFolder === undefined ? undefined : makeIt(makeFolder);
  if (made) return context.refuse(made);
  const written = await writeAll([...beside, ...outcomes]);
  if (!written.ok) return context.refuse(written.problem);
  announce(outcomes, format, context);
  return EXIT.fine;
}

function textOf({ path, shown, file }: Import['files'][number]): Outcome | Problem {
  const there = readIfThere(path, shown);
  if (!there.ok) return there.problem;
  const merged = there.value === undefined ? undefined : mergedText(there.value, file);
  if (there.value !== undefined && !merged) return IMPORT.foreignFile(shown, file.name);
  const written = merged?.written ?? listText(file);
  if (written.ok) return { path, shown, file, merged, text: written.text };
  const [finding] = written.findings;
  return IMPORT.unreadable(shown, finding?.message ?? { ja: '', en: '' }, (finding?.range.start.line ?? 0) + 1);
}

function makeIt(folder: string): Problem | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    return undefined;
  } catch (error) {
    return FILES.cannotWrite(folder, errorCode(error));
  }
}

function announce(outcomes: readonly Outcome[], format: 'pretty' | 'json', context: Context): void {
  const rows = outcomes.map(({ shown, file, merged }) => ({
    file: shown,
    entries: file.items.length,
    items: [...walkItems(file.items)].length,
    kept: merged?.kept ?? [],
    changed: merged?.changed ?? [],
    gone: merged?.gone ?? [],
  }));
  if (format === 'json') {
    context.out.line(JSON.stringify({ written: rows }, null, 2));
    return;
  }
  for (const row of rows) {
    context.out.line(context.say(IMPORTED.file(row.file, row.entries, row.items, row.kept.length)));
    if (row.changed.length > 0) context.tell(IMPORTED.changed(row.changed));
    if (row.gone.length > 0) context.tell(IMPORTED.gone(row.gone));
  }
}
