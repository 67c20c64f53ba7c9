import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isIsoDate } from '@fefta/law';
import { errorCode, fail, ok, type Result } from '@fefta/project';
import type { Rules } from '@fefta/runtime';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { parseBundleArgument } from '../decide/bundle-argument.ts';
import { openRules } from '../decide/open-rules.ts';
import { type Dates, decideStream, JSON_LINES, type Printer } from '../decide/stream.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { Explainer } from '../explain/explainer.ts';
import { htmlPrinter } from '../explain/html.ts';
import { DECIDE } from '../messages/decide.ts';
import { FILES } from '../messages/files.ts';
import { COMMANDS, HELP } from '../messages/help.ts';

type Format = 'json' | 'pretty' | 'html';

interface Options {
  case: string;
  asOf?: string;
  explain?: boolean;
  format?: Format;
}

const EXAMPLES = [
  'fefta decide rules.json --case case.json --explain',
  'fefta decide rules.json < cases.jsonl > decisions.jsonl',
  'fefta decide rules.json@2020-06-06 --case case.json',
  'fefta decide rules --case case.json --as-of 2026-03-01 --format pretty',
  'fefta decide HEAD~1:rules --case case.json',
  'fefta decide rules --case case.json --format html > decision.html',
];

/** `fefta decide`: decisions on one case, or on a stream of cases. */
export function addDecide({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'decide', COMMANDS.decide, EXAMPLES)
    .argument('<BUNDLE>', context.say(COMMANDS.bundle))
    .option('--case <FILE>', context.say(COMMANDS.case), '-')
    .option('--as-of <DATE>', context.say(COMMANDS.asOf))
    .option('--explain', context.say(COMMANDS.explain))
    .addOption(choice(context, '--format <format>', HELP.format, ['json', 'pretty', 'html']))
    .action(async (bundle: string, options: Options) => finish(await decideCases(bundle, options, context)));
  program.addCommand(command);
}

async function decideCases(written: string, options: Options, context: Context): Promise<ExitCode> {
  const argument = parseBundleArgument(written, context.cwd);
  if (!argument.ok) return context.refuse(argument.problem);
  const dates = readDates(options.asOf, argument.value.date);
  if (!dates.ok) return context.refuse(dates.problem);
  const input = openInput(options.case, context);
  if (!input.ok) return context.refuse(input.problem);
  const rules = openRules(argument.value, written, context);
  if (!rules.ok) return context.refuse(...rules.problems);
  const printer = makePrinter(rules.rules, options, context);
  try {
    const tally = await decideStream(rules.rules, input.value, dates.value, context.out, printer);
    if (tally.cases === 0) return context.refuse(DECIDE.noCase);
    return tally.refused > 0 ? EXIT.findings : EXIT.fine;
  } catch (error) {
    // The reader of the output has its own handler; what is left is the input.
    const code = (error as NodeJS.ErrnoException).syscall === 'read' ? errorCode(error) : undefined;
    if (code === undefined) throw error;
    return context.refuse(DECIDE.cannotRead(options.case, code));
  }
}

function makePrinter(rules: Rules, { format, explain = false }: Options, context: Context): Printer {
  switch (format ?? (explain ? 'pretty' : 'json')) {
    case 'html':
      return htmlPrinter(rules, context.language);
    case 'pretty':
      return new Explainer(rules, context).printer(explain);
    default:
      return JSON_LINES;
  }
}

function readDates(asOf: string | undefined, date: string | undefined): Result<Dates> {
  if (asOf !== undefined && !isIsoDate(asOf)) return fail(DECIDE.badDate(asOf));
  if (asOf !== undefined && date !== undefined) return fail(DECIDE.twoDates(date, asOf));
  return ok({ asOf, otherwise: date });
}

function openInput(name: string, context: Context): Result<AsyncIterable<Uint8Array>> {
  if (name === '-') return context.input.isTTY ? fail(DECIDE.noCase) : ok(context.input);
  const path = resolve(context.cwd, name);
  try {
    if (statSync(path).isDirectory()) return fail(FILES.pathMissing(name, 'EISDIR'));
    return ok(createReadStream(path));
  } catch (error) {
    return fail(FILES.pathMissing(name, errorCode(error)));
  }
}
