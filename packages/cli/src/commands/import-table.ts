import { basename, resolve } from 'node:path';
import type { Problem } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { ENCODINGS, type Encoding, parseJson, readImport } from '../import/read-text.ts';
import { importFiles } from '../import/run.ts';
import { readCsv } from '../import/table/csv.ts';
import { readJsonTable } from '../import/table/json.ts';
import { type ReadTable, readTable } from '../import/table/read.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { IMPORT } from '../messages/import.ts';

interface Options {
  output: string;
  namespace: string;
  name: string;
  of?: string;
  import: string[];
  column: string[];
  encoding: Encoding;
  format: 'pretty' | 'json';
}

const EXAMPLES = [
  'fefta import table 別表第一.csv -o rules/list.fefta --namespace jp.export --name ExportOrder1 --column number=項番 ja=品名',
  'fefta import table list.json -o list.fefta --namespace lists --name List --of Goods',
];

/** `fefta import table`: a table of numbered items as the skeleton of a control list. */
export function addImportTable({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'table', COMMANDS.importTable, EXAMPLES)
    .argument('<FILE>', context.say(COMMANDS.tableFile))
    .requiredOption('-o, --output <FILE>', context.say(COMMANDS.importFile))
    .requiredOption('--namespace <NAME>', context.say(COMMANDS.namespace))
    .requiredOption('--name <NAME>', context.say(COMMANDS.listName))
    .option('--of <ENTITY>', context.say(COMMANDS.listOf))
    .option('--import <NAMESPACE...>', context.say(COMMANDS.imports), [])
    .option('--column <ROLE=COLUMN...>', context.say(COMMANDS.column), [])
    .addOption(choice(context, '--encoding <encoding>', COMMANDS.encoding, ENCODINGS, 'utf-8'))
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json'], 'pretty'))
    .action(async (file: string, options: Options) => finish(await importTable(file, options, context)));
  program.addCommand(command);
}

async function importTable(file: string, options: Options, context: Context): Promise<ExitCode> {
  const bad = [options.namespace, options.name, ...options.import].find((name) => !isName(name));
  if (bad !== undefined) return context.refuse(IMPORT.badName(bad));
  const read = readFile(file, options, context);
  if (!read.ok) return context.refuse(...read.problems);
  for (const column of read.unused) context.tell(IMPORT.unused(column));
  const { namespace, name, of, import: imports } = options;
  const regimes = new Map(
    read.list.entries.flatMap(({ regime }) => (regime && isName(regime) ? [[regime, regime]] : [])),
  );
  const title = basename(file).replace(/\.[^.]*$/, '');
  const list = { namespace, name, of, imports, labels: { ja: title }, items: read.list.entries, regimes };
  const path = resolve(context.cwd, options.output);
  const files = [{ path, shown: options.output, file: list }];
  return importFiles({ files, beside: [], format: options.format }, context);
}

const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name);

function readFile(file: string, { encoding, column }: Options, { cwd }: Context): ReadTable {
  const text = readImport(file, cwd, encoding);
  if (!text.ok) return refused(text.problem);
  if (!file.toLowerCase().endsWith('.json')) {
    const table = readCsv(text.value, file);
    return table.ok ? readTable(table.value, column, file) : refused(table.problem);
  }
  const json = parseJson(text.value, file);
  if (!json.ok) return refused(json.problem);
  const table = readJsonTable(json.value, file);
  return table.ok ? readTable(table.table, column, file) : table;
}

function refused(...problems: Problem[]): ReadTable {
  return { ok: false, problems };
}
