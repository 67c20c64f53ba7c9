import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, type Problem, type Result } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { type Correction, readCorrections } from '../import/eu/corrections.ts';
import { categoryFiles, regimesFile } from '../import/eu/files.ts';
import { readEuList } from '../import/eu/read.ts';
import { parseJson, readImport } from '../import/read-text.ts';
import { importFiles } from '../import/run.ts';
import { COMMANDS, HELP } from '../messages/help.ts';

interface Options {
  output: string;
  corrections?: string;
  namespace: string;
  import: string[];
  format: 'pretty' | 'json';
}

const EXAMPLES = [
  'fefta import eu-annex-i regulations.json -o rules/eu/annex1',
  'fefta import eu-annex-i regulations.json -o rules/eu/annex1 --corrections rules/eu/annex1/corrections.json',
];

/** `fefta import eu-annex-i`: Annex I of Regulation (EU) 2021/821 as ten control lists, a file for each category. */
export function addImportEu({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'eu-annex-i', COMMANDS.importEu, EXAMPLES)
    .argument('<FILE>', context.say(COMMANDS.euFile))
    .requiredOption('-o, --output <FOLDER>', context.say(COMMANDS.importFolder))
    .option('--corrections <FILE>', context.say(COMMANDS.corrections))
    .option('--namespace <NAME>', context.say(COMMANDS.namespace), 'eu.annex1')
    .option('--import <NAMESPACE...>', context.say(COMMANDS.regimes), [])
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json'], 'pretty'))
    .action(async (file: string, options: Options) => finish(await importEu(file, options, context)));
  program.addCommand(command);
}

async function importEu(file: string, options: Options, context: Context): Promise<ExitCode> {
  const json = readJson(file, context);
  if (!json.ok) return context.refuse(json.problem);
  const corrections = correctionsOf(options, context);
  if (!corrections.ok) return context.refuse(...corrections.problems);
  const read = readEuList(json.value, corrections.corrections, file);
  if (!read.ok) return context.refuse(...read.problems);
  const folder = resolve(context.cwd, options.output);
  const at = (name: string) => ({ path: join(folder, name), shown: join(options.output, name) });
  const files = categoryFiles(read, options).map(({ name, file }) => ({ ...at(name), file }));
  const regimes = at('regimes.fefta');
  const isNew = options.import.length === 0 && !existsSync(regimes.path);
  const beside = isNew ? [{ ...regimes, text: regimesFile(read.regimes, options.namespace) }] : [];
  return importFiles({ files, beside, makeFolder: folder, format: options.format }, context);
}

function readJson(file: string, { cwd }: Context): Result<unknown> {
  const text = readImport(file, cwd, 'utf-8');
  return text.ok ? parseJson(text.value, file) : fail(text.problem);
}

type Corrections = { ok: true; corrections: Correction[] } | { ok: false; problems: Problem[] };

function correctionsOf({ corrections }: Options, context: Context): Corrections {
  if (corrections === undefined) return { ok: true, corrections: [] };
  const json = readJson(corrections, context);
  return json.ok ? readCorrections(json.value, corrections) : { ok: false, problems: [json.problem] };
}
