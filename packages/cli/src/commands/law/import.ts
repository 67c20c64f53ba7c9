import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isIsoDate, type ProvisionData, printStatute, type StatuteData } from '@fefta/law';
import { errorCode, type Problem } from '@fefta/project';
import { shownPath } from '@fefta/project/node';
import { type CommandLine, makeCommand } from '../../command-line.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { writeAtomic } from '../../io/write-atomic.ts';
import { readLaws, readStatutes } from '../../law/read-files.ts';
import { FILES } from '../../messages/files.ts';
import { LAW, LAW_COMMANDS } from '../../messages/law.ts';

interface Options {
  output: string;
  seen?: string;
  inForce?: string;
  amendedBy?: string;
  id?: string;
  numbersFrom?: string[];
  citedIn?: string[];
}

const EXAMPLES = [
  'fefta law import 405AC0000000088_20240401_504AC0100000052.xml -o rules/statutes',
  'fefta law import 324AC0000000228.html --seen 2013-11-26 -o rules/statutes',
  'fefta law import 324AC0000000228.md --seen 2026-02-02 --numbers-from 324AC0000000228_2024-04-01.statute.json',
];

/** `fefta law import`: texts of laws as data files, all of them or none. */
export function addImport({ program, context, finish }: CommandLine): void {
  const say = (text: { ja: string; en: string }) => context.say(text);
  const command = makeCommand(context, 'import', LAW_COMMANDS.import, EXAMPLES)
    .argument('<FILES...>', say(LAW_COMMANDS.files))
    .option('-o, --output <FOLDER>', say(LAW_COMMANDS.folder), '.')
    .option('--seen <DATE>', say(LAW_COMMANDS.seen))
    .option('--in-force <DATE>', say(LAW_COMMANDS.inForce))
    .option('--amended-by <NUMBER>', say(LAW_COMMANDS.amendedBy))
    .option('--id <ID>', say(LAW_COMMANDS.id))
    .option('--numbers-from <FILES...>', say(LAW_COMMANDS.numbersFrom))
    .option('--cited-in <FILES...>', say(LAW_COMMANDS.citedIn))
    .action(async (files: string[], options: Options) => finish(await importLaws(files, options, context)));
  program.addCommand(command);
}

async function importLaws(files: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const wrong = wrongDates(options);
  if (wrong.length > 0) return context.refuse(...wrong);
  const twins = readStatutes(options.numbersFrom ?? [], context);
  if (twins.problems.length > 0) return context.refuse(...twins.problems);
  const citing = readStatutes(options.citedIn ?? [], context);
  if (citing.problems.length > 0) return context.refuse(...citing.problems);
  const { output: _output, numbersFrom: _from, citedIn: _in, ...said } = options;
  const texts = (files: typeof twins) => files.read.map(({ value }) => value);
  const laws = readLaws(files, { ...said, twins: texts(twins), citing: texts(citing) }, context);
  const folder = resolve(context.cwd, options.output);
  const targets = laws.read.map(({ shown, value }) => ({ shown, value, name: fileName(value) }));
  const problems = [...laws.problems, ...sameNames(targets)];
  if (problems.length > 0) {
    context.refuse(...problems);
    context.tell(LAW.nothingWritten);
    return EXIT.findings;
  }
  return writeAll(
    targets.map(({ value, name }) => ({ value, path: join(folder, name) })),
    folder,
    context,
  );
}

function wrongDates({ seen, inForce }: Options): Problem[] {
  const written = Object.entries({ '--seen': seen, '--in-force': inForce });
  return written.flatMap(([option, date]) =>
    date !== undefined && !isIsoDate(date) ? [LAW.badDate(option, date)] : [],
  );
}

/** 324AC0000000228_2024-04-01.statute.json; without law id the number of the law stands in its place. */
function fileName({ id, number, revision }: StatuteData): string {
  return `${id === '' ? number : id}_${revision.seen}.statute.json`;
}

function sameNames(targets: readonly { shown: string; name: string }[]): Problem[] {
  return targets.flatMap(({ shown, name }, index) => {
    const first = targets.slice(0, index).find((each) => each.name === name);
    return first ? [LAW.sameName(first.shown, shown, name)] : [];
  });
}

async function writeAll(
  targets: readonly { value: StatuteData; path: string }[],
  folder: string,
  context: Context,
): Promise<ExitCode> {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return context.refuse(FILES.cannotWrite(shownPath(folder, context.cwd), errorCode(error)));
  }
  for (const { value, path } of targets) {
    const shown = shownPath(path, context.cwd);
    const written = await writeAtomic(path, printStatute(value), shown);
    if (!written.ok) return context.refuse(written.problem);
    context.out.line(shown);
    context.tell(
      LAW.imported(
        count(value.provisions, () => true),
        count(value.provisions, (each) => each.partial === true),
      ),
    );
  }
  return EXIT.fine;
}

function count(provisions: readonly ProvisionData[], holds: (provision: ProvisionData) => boolean): number {
  return provisions.reduce((sum, each) => sum + (holds(each) ? 1 : 0) + count(each.children, holds), 0);
}
