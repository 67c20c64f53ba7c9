import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Detail,
  type InstrumentCoverage,
  instrumentCoverage,
  isPart,
  rowsOf,
  usualDetail,
  whichInstrument,
} from '@fefta/analysis';
import type { Bundle } from '@fefta/bundle';
import { parseDate } from '@fefta/law';
import { fail, ok, type Result } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { heldTexts } from '../coverage/held.ts';
import type { CoverageReport } from '../coverage/report.ts';
import { reportJson } from '../coverage/report-json.ts';
import { reportMarkdown } from '../coverage/report-markdown.ts';
import { reportPretty } from '../coverage/report-pretty.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { COVERAGE } from '../messages/coverage.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { reportPretty as reportFindings } from '../report/pretty.ts';
import { makeReport } from '../report/report.ts';
import { Places } from '../test/places.ts';
import { compileLoaded } from '../workspace/compile.ts';
import { openWorkspace } from '../workspace/open.ts';

interface Options {
  format: 'pretty' | 'json' | 'markdown';
  by?: Detail;
  asOf?: string;
  failUnder?: string;
}

interface Question {
  asked: string;
  asOf: string | undefined;
  /** Percent. */
  limit: number | undefined;
}

const REPORTERS: Record<Options['format'], (report: CoverageReport, context: Context) => void> = {
  pretty: reportPretty,
  json: reportJson,
  markdown: reportMarkdown,
};

const EXAMPLES = [
  'fefta coverage FEFTA rules',
  'fefta coverage "外為法 第五章" rules --as-of 2024-04-01',
  'fefta coverage FEFTA 27-2 rules',
  'fefta coverage seed rules --fail-under 100',
];

/** `fefta coverage`: what of an instrument the rules encode. */
export function addCoverage({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'coverage', COMMANDS.instrumentCoverage, EXAMPLES)
    .argument('<INSTRUMENT>', context.say(COMMANDS.instrument))
    .argument('[PATHS...]', context.say(HELP.paths))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .addOption(choice(context, '--by <detail>', COMMANDS.detail, ['chapter', 'article', 'provision']))
    .option('--as-of <DATE>', context.say(COMMANDS.coverageAsOf))
    .option('--fail-under <PERCENT>', context.say(COMMANDS.failUnder))
    .action((instrument: string, paths: string[], options: Options) => {
      finish(coverage(instrument, paths, options, context));
    });
  program.addCommand(command);
}

function coverage(instrument: string, rest: readonly string[], options: Options, context: Context): ExitCode {
  const { asked, paths } = withPart(instrument, rest, context);
  const question = readQuestion(asked, options);
  if (!question.ok) return context.refuse(question.problem);
  const opened = openWorkspace(paths, context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const compiled = compileLoaded(opened.loaded, context);
  if (!compiled.ok) {
    const errors = compiled.findings.filter(({ severity }) => severity === 'error');
    reportFindings(makeReport(opened.loaded, errors), context, context.err);
    return EXIT.findings;
  }
  const { bundle } = compiled;
  const answer = answerTo(question.value, bundle, opened.loaded);
  if (!answer.ok) return context.refuse(answer.problem);
  const detail = options.by ?? usualDetail(answer.value);
  const rows = rowsOf(answer.value.provisions, detail);
  const places = new Places(bundle.manifest.sources, opened.loaded);
  REPORTERS[options.format]({ coverage: answer.value, rows, detailed: detail === 'provision', places }, context);
  return judged(answer.value, question.value.limit, context);
}

/** `FEFTA 27-2` may be two arguments: what no file is called and reads as a part belongs to the instrument. */
function withPart(instrument: string, rest: readonly string[], { cwd }: Context) {
  const [first, ...paths] = rest;
  const isOfInstrument = first !== undefined && isPart(first) && !existsSync(resolve(cwd, first));
  return isOfInstrument ? { asked: `${instrument} ${first}`, paths } : { asked: instrument, paths: rest };
}

function readQuestion(asked: string, { asOf, failUnder }: Options): Result<Question> {
  const date = asOf === undefined ? undefined : parseDate(asOf);
  if (date && !date.ok) return fail(COVERAGE.badDate(asOf ?? ''));
  const limit = failUnder === undefined ? undefined : Number(failUnder);
  const isPercent = limit === undefined || (/^\d+(\.\d+)?$/.test(failUnder ?? '') && limit <= 100);
  if (!isPercent) return fail(COVERAGE.badPercent(failUnder ?? ''));
  return ok({ asked, asOf: date?.date, limit });
}

function answerTo(
  { asked, asOf, limit }: Question,
  bundle: Bundle,
  loaded: Parameters<typeof heldTexts>[1],
): Result<InstrumentCoverage> {
  const meant = whichInstrument(bundle, asked);
  const names = (list: Bundle['instruments']) => list.map(({ name }) => name);
  if (meant.is === 'ambiguous') return fail(COVERAGE.ambiguous(asked, names(meant.instruments)));
  if (meant.is === 'unknown') return fail(COVERAGE.unknown(asked, names(bundle.instruments)));
  const { instrument, part } = meant;
  const texts = heldTexts(instrument, loaded);
  if (!texts.ok) return texts;
  const result = instrumentCoverage({ bundle, instrument, texts: texts.value, part, asOf });
  if (!result) return fail(COVERAGE.noPart(part ?? '', instrument.name));
  return limit !== undefined && !result.text ? fail(COVERAGE.noShare(instrument.name)) : ok(result);
}

function judged({ counts }: InstrumentCoverage, limit: number | undefined, context: Context): ExitCode {
  const { total, silent } = counts;
  if (limit === undefined || (total - silent) * 100 >= limit * total) return EXIT.fine;
  context.tell(COVERAGE.below(total - silent, total, limit));
  return EXIT.findings;
}
