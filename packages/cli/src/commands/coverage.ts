import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { type Measured, measure } from '../coverage/measure.ts';
import { type Options, readQuestion, withPart } from '../coverage/question.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { COVERAGE } from '../messages/coverage.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { reportPretty as reportFindings } from '../report/pretty.ts';
import { makeReport } from '../report/report.ts';
import { Places } from '../test/places.ts';
import { compileLoaded } from '../workspace/compile.ts';
import { openWorkspace } from '../workspace/open.ts';

const EXAMPLES = [
  'fefta coverage FEFTA rules',
  'fefta coverage "外為法 第五章" rules --as-of 2024-04-01',
  'fefta coverage FEFTA 27-2 rules',
  'fefta coverage seed rules --fail-under 100',
  'fefta coverage NSG rules',
];

/** `fefta coverage`: what of an instrument the rules encode. */
export function addCoverage({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'coverage', COMMANDS.instrumentCoverage, EXAMPLES)
    .argument('<INSTRUMENT>', context.say(COMMANDS.instrument))
    .argument('[PATHS...]', context.say(HELP.paths))
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json', 'markdown'], 'pretty'))
    .addOption(choice(context, '--by <detail>', COMMANDS.detail, ['chapter', 'article', 'provision']))
    .option('--as-of <DATE>', context.say(COMMANDS.coverageAsOf))
    .option('--fail-under <PERCENT>', context.say(COMMANDS.failUnder))
    .action((instrument: string, paths: string[], options: Options) => {
      finish(coverage(instrument, paths, options, context));
    });
  program.addCommand(command);
}

function coverage(instrument: string, rest: readonly string[], options: Options, context: Context): ExitCode {
  const { asked, paths } = withPart(instrument, rest, context.cwd);
  const question = readQuestion(asked, options);
  if (!question.ok) return context.refuse(question.problem);
  const opened = openWorkspace(paths, context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const { loaded } = opened;
  const compiled = compileLoaded(loaded, context);
  if (!compiled.ok) {
    const errors = compiled.findings.filter(({ severity }) => severity === 'error');
    reportFindings(makeReport(loaded, errors), context, context.err);
    return EXIT.findings;
  }
  const { bundle } = compiled;
  const places = new Places(bundle.manifest.sources, loaded);
  const measured = measure(question.value, { bundle, loaded, places }, options);
  if (!measured.ok) return context.refuse(measured.problem);
  measured.value.report(context);
  return judged(measured.value, question.value.limit, context);
}

function judged({ share: { part, whole } }: Measured, limit: number | undefined, context: Context): ExitCode {
  if (limit === undefined || part * 100 >= limit * whole) return EXIT.fine;
  context.tell(COVERAGE.below(part, whole, limit));
  return EXIT.findings;
}
