import { hasFailed, runTests, type TestOutcome } from '@fefta/analysis';
import { loadBundle } from '@fefta/runtime';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { BOUNDARIES } from '../messages/boundaries.ts';
import { DECIDE } from '../messages/decide.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { TEST } from '../messages/test.ts';
import { reportPretty as reportFindings } from '../report/pretty.ts';
import { makeReport } from '../report/report.ts';
import { Places } from '../test/places.ts';
import { reportJson } from '../test/report-json.ts';
import { reportJunit } from '../test/report-junit.ts';
import { reportPretty } from '../test/report-pretty.ts';
import { compileLoaded } from '../workspace/compile.ts';
import { openWorkspace } from '../workspace/open.ts';

interface Options {
  format: 'pretty' | 'json' | 'junit';
  coverage?: boolean;
  filter?: string;
  failUnderBoundaries?: string;
}

const REPORTERS: Record<Options['format'], (outcome: TestOutcome, places: Places, context: Context) => void> = {
  pretty: reportPretty,
  json: reportJson,
  junit: reportJunit,
};

const EXAMPLES = [
  'fefta test',
  'fefta test rules --coverage',
  'fefta test rules --fail-under-boundaries 100',
  "fefta test rules --filter 'P*' --format junit > junit.xml",
];

/** `fefta test`: the scenarios and properties of the sources. */
export function addTest({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'test', COMMANDS.test, EXAMPLES)
    .argument('[PATHS...]', context.say(HELP.paths))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .option('--coverage', context.say(COMMANDS.coverage))
    .option('--fail-under-boundaries <PERCENT>', context.say(COMMANDS.failUnderBoundaries))
    .option('--filter <ID>', context.say(COMMANDS.filter))
    .action((paths: string[], options: Options) => finish(test(paths, options, context)));
  program.addCommand(command);
}

function test(paths: readonly string[], options: Options, context: Context): ExitCode {
  const least = options.failUnderBoundaries;
  if (least !== undefined && !isPercent(least)) return context.refuse(BOUNDARIES.badPercent(least));
  const opened = openWorkspace(paths, context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const compiled = compileLoaded(opened.loaded, context);
  if (!compiled.ok) {
    const errors = compiled.findings.filter(({ severity }) => severity === 'error');
    reportFindings(makeReport(opened.loaded, errors), context, context.err);
    return EXIT.findings;
  }
  const rules = loadBundle(compiled.bundle);
  if (!rules.ok) return context.refuse(DECIDE.bundle('-', rules.error.code, rules.error.message));
  const places = new Places(compiled.bundle.manifest.sources, opened.loaded);
  const outcome = runTests(rules.rules, {
    filter: options.filter,
    coverage: options.coverage || least !== undefined,
    leastBoundaries: least === undefined ? undefined : Number(least),
    isChosen: ({ place }) => places.isNamed(place),
  });
  if (outcome.scenarios.length + outcome.properties.length === 0) {
    return context.refuse(options.filter === undefined ? TEST.nothing : TEST.noMatch(options.filter));
  }
  REPORTERS[options.format](outcome, places, context);
  return hasFailed(outcome) ? EXIT.findings : EXIT.fine;
}

function isPercent(written: string): boolean {
  return /^\d+(\.\d+)?$/.test(written) && Number(written) <= 100;
}
