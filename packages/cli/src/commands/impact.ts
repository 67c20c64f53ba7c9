import { resolve } from 'node:path';
import { ok, type Result } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import { findAct } from '../compile/sql.ts';
import type { Context } from '../context.ts';
import { openSide } from '../diff/open-side.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { columnRows, columnsPretty } from '../impact/columns-report.ts';
import { Database } from '../impact/database.ts';
import { ENCODINGS, type Encoding } from '../impact/encoding.ts';
import { emptyLists, type Impact, impact, type Question } from '../impact/impact.ts';
import { openLists } from '../impact/lists.ts';
import { type Mapping, noMapping, readMapping } from '../impact/mapping.ts';
import { placesOf } from '../impact/places.ts';
import { Refusal } from '../impact/problem.ts';
import type { ImpactReport } from '../impact/report.ts';
import { reportJson } from '../impact/report-json.ts';
import { reportMarkdown } from '../impact/report-markdown.ts';
import { reportPretty } from '../impact/report-pretty.ts';
import { type Standing, sidesOf } from '../impact/sides.ts';
import { openSource } from '../impact/source.ts';
import { Progress } from '../io/progress.ts';
import { writeAtomic } from '../io/write-atomic.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { IMPACT } from '../messages/impact.ts';

interface Options {
  population: string;
  act?: string;
  asOf?: string;
  map?: string;
  list: string[];
  by: string[];
  top: string;
  columns?: boolean;
  encoding?: Encoding;
  delimiter?: string;
  memory: string;
  threads: string;
  confirm: string;
  settle: string;
  output?: string;
  format: 'pretty' | 'json' | 'markdown';
}

const REPORTERS: Record<Options['format'], (report: ImpactReport, context: Context) => string> = {
  pretty: reportPretty,
  json: reportJson,
  markdown: reportMarkdown,
};

const LIST = /^([^=]+)=(.+)$/;

const EXAMPLES = [
  'fefta impact rules@2020-06-06 rules@2020-06-07 --act ListedShares --population acts.csv --columns',
  'fefta impact rules@2020-06-06 rules@2020-06-07 --act ListedShares --population acts.csv --map acts.json --by sector,size',
  'fefta impact rules@2020-06-06 rules@2020-06-07 --act ListedShares --population acts.csv --list related=related.csv --map acts.json',
  'fefta impact HEAD:rules rules --as-of 2026-03-01 --act ListedShares --population acts.parquet --format markdown -o comment.md',
];

/** `fefta impact`: for which rows of a population the answers differ between two states of the rules. */
export function addImpact({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'impact', COMMANDS.impact, EXAMPLES)
    .argument('<OLD>', context.say(COMMANDS.bundle))
    .argument('<NEW>', context.say(COMMANDS.bundle))
    .requiredOption('--population <FILE>', context.say(COMMANDS.population))
    .option('--act <ACT>', context.say(COMMANDS.impactAct))
    .option('--as-of <DATE>', context.say(COMMANDS.diffAsOf))
    .option('--map <FILE>', context.say(COMMANDS.impactMap))
    .option(
      '--list <FACT=FILE>',
      context.say(COMMANDS.impactList),
      (written: string, before: string[]) => [...before, written],
      [],
    )
    .option(
      '--by <COLUMNS>',
      context.say(COMMANDS.impactBy),
      (names: string) => names.split(',').map((name) => name.trim()),
      [],
    )
    .option('--top <N>', context.say(COMMANDS.impactTop), '20')
    .option('--columns', context.say(COMMANDS.impactColumns))
    .addOption(choice(context, '--encoding <encoding>', COMMANDS.encoding, ENCODINGS))
    .option('--delimiter <TEXT>', context.say(COMMANDS.impactDelimiter))
    .option('--memory <SIZE>', context.say(COMMANDS.impactMemory), '1GB')
    .option('--threads <N>', context.say(COMMANDS.impactThreads), '2')
    .option('--confirm <N>', context.say(COMMANDS.impactConfirm), '1000')
    .option('--settle <N>', context.say(COMMANDS.impactSettle), '100000')
    .option('-o, --output <FILE>', context.say(COMMANDS.output))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .action(async (old: string, now: string, options: Options) => finish(await run([old, now], options, context)));
  program.addCommand(command);
}

async function run(written: [string, string], options: Options, context: Context): Promise<ExitCode> {
  const before = standing(written[0], options, context);
  if (!before.ok) return before.code;
  const after = standing(written[1], options, context);
  if (!after.ok) return after.code;
  const mapping = options.map === undefined ? ok<Mapping>(noMapping) : readMapping(options.map, context.cwd);
  if (!mapping.ok) return context.refuse(mapping.problem);
  const numbers = numbersOf(options);
  if (typeof numbers === 'string') return context.refuse(IMPACT.badNumber(numbers));
  const { population, encoding, delimiter, by } = options;
  const read = (file: string) => ({ file, ...(encoding && { encoding }), ...(delimiter && { delimiter }) });
  const wrong = options.list.find((written) => !LIST.test(written));
  if (wrong !== undefined) return context.refuse(IMPACT.listShape(wrong));
  const lists = options.list.map((written) => {
    const [, fact = '', file = ''] = LIST.exec(written) ?? [];
    return { fact, ...read(file) };
  });
  const sides = { before: before.side, after: after.side };
  const { confirm, settle, top, threads } = numbers;
  const question: Question = { ...sides, source: read(population), lists, mapping: mapping.value, by, confirm, settle };
  try {
    const database = await Database.open({ memory: options.memory, threads });
    try {
      return await answer(database, question, { written, top }, options, context);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return context.refuse(error.problem);
    throw error;
  }
}

type Opened = { ok: true; side: Standing } | { ok: false; code: ExitCode };

function standing(written: string, { asOf, act }: Options, context: Context): Opened {
  const opened = openSide(written, asOf, context);
  if (!opened.ok) return opened;
  if (act === undefined) return { ok: false, code: context.refuse(IMPACT.needsAct) };
  const found = findAct(opened.side.rules, act);
  if (!found.ok) return { ok: false, code: context.refuse(found.problem) };
  return { ok: true, side: { rules: opened.side.rules, asOf: opened.side.asOf, act: found.value } };
}

/** The options that are numbers, or the one that is none. */
function numbersOf({ confirm, settle, top, threads }: Options) {
  const all = { confirm, settle, top, threads };
  const wrong = Object.entries(all).find(
    ([name, text]) => !/^[0-9]{1,9}$/.test(text) || (name === 'threads' && Number(text) === 0),
  );
  if (wrong !== undefined) return `--${wrong[0]}`;
  return { confirm: Number(confirm), settle: Number(settle), top: Number(top), threads: Number(threads) };
}

type Shown = Pick<ImpactReport, 'written' | 'top'>;

async function answer(
  database: Database,
  question: Question,
  shown: Shown,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  if (options.columns) return await tellColumns(database, question, options, context);
  const progress = new Progress(context);
  const found = await impact(database, question, context.cwd, (stage, done, total) =>
    progress.stage(IMPACT.stage[stage] as { ja: string; en: string })(done, total),
  ).finally(() => progress.stop());
  const { disagree } = found.confirmed;
  if (disagree.length > 0) return context.refuse(IMPACT.disagree(disagree.slice(0, 5).join(', ')));
  const text = REPORTERS[options.format]({ impact: found, question, ...shown }, context);
  const put = await write(text, options, context);
  if (!put.ok) return context.refuse(put.problem);
  return isWhole(found) ? EXIT.fine : EXIT.findings;
}

/** Were all rows answered? */
const isWhole = ({ quality, lists, refusals, unsettled }: Impact): boolean =>
  quality.usable === quality.rows &&
  unsettled === 0 &&
  refusals.length === 0 &&
  lists.every(({ troubles }) => troubles.length === 0);

async function write(text: string, { output }: Options, context: Context): Promise<Result<void>> {
  if (output !== undefined && output !== '-') return await writeAtomic(resolve(context.cwd, output), text, output);
  await context.out.flow(text);
  return ok(undefined);
}

async function tellColumns(
  database: Database,
  question: Question,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const source = await openSource(database, question.source, context.cwd);
  const sides = sidesOf(question.before, question.after, emptyLists(question.mapping));
  const lists = await openLists(database, sides, question.lists, question.mapping, context.cwd);
  const places = placesOf(sides, source, question.mapping, lists);
  const rows = columnRows(sides, places, question.mapping, lists);
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ columns: rows }, null, 2)}\n`
      : columnsPretty(rows, source, context);
  const put = await write(text, options, context);
  return put.ok ? EXIT.fine : context.refuse(put.problem);
}
