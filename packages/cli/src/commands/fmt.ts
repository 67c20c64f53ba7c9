import { fileURLToPath } from 'node:url';
import { type Finding, formatText } from '@fefta/language';
import type { Loaded, LoadedSource, Problem } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { writeAtomic } from '../io/write-atomic.ts';
import { FMT } from '../messages/fmt.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { plain } from '../report/json.ts';
import { reportPretty } from '../report/pretty.ts';
import { makeReport, type Report } from '../report/report.ts';
import { openWorkspace } from '../workspace/open.ts';

interface Options {
  check?: boolean;
  keywords?: 'ja' | 'en';
  format: 'pretty' | 'json';
}

const EXAMPLES = ['fefta fmt', 'fefta fmt --check', 'fefta fmt rules/investment.fefta --keywords ja'];

/** `fefta fmt`: the sources in the one layout, rewritten or only named. */
export function addFmt({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'fmt', COMMANDS.fmt, EXAMPLES)
    .argument('[PATHS...]', context.say(HELP.paths))
    .option('--check', context.say(COMMANDS.checkOnly))
    .addOption(choice(context, '--keywords <lang>', COMMANDS.keywords, ['ja', 'en']))
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json'], 'pretty'))
    .action(async (paths: string[], options: Options) => finish(await fmt(paths, options, context)));
  program.addCommand(command);
}

interface Outcome {
  changed: LoadedSource[];
  findings: Finding[];
  problems: Problem[];
}

async function fmt(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const opened = openWorkspace(paths, context, 'named');
  if (!opened.ok) return context.refuse(...opened.problems);
  const outcome = await formatAll(opened.loaded, options);
  show(outcome, makeReport(opened.loaded, outcome.findings), options, context);
  if (outcome.problems.length > 0) return context.refuse(...outcome.problems);
  const isFine = outcome.findings.length === 0 && !(options.check && outcome.changed.length > 0);
  return isFine ? EXIT.fine : EXIT.findings;
}

async function formatAll(loaded: Loaded, { check, keywords }: Options): Promise<Outcome> {
  const outcome: Outcome = { changed: [], findings: [...loaded.findings], problems: [] };
  for (const source of loaded.sources) {
    const formatted = formatText(source.text, keywords ? { keywords } : {});
    if (!formatted.ok) outcome.findings.push(...formatted.findings.map((finding) => ({ ...finding, uri: source.uri })));
    else if (formatted.text !== source.text) {
      const written = check ? undefined : await writeAtomic(fileURLToPath(source.uri), formatted.text, source.shown);
      if (written?.ok === false) outcome.problems.push(written.problem);
      else outcome.changed.push(source);
    }
  }
  return outcome;
}

/** The files that changed (or would) are the result; the rest is said beside it. */
function show({ changed, findings }: Outcome, report: Report, { check, format }: Options, context: Context): void {
  if (format === 'json') {
    const plainFindings = report.findings.map((finding) => plain(finding, report));
    const files = changed.map(({ shown }) => shown);
    context.out.line(
      JSON.stringify({ [check ? 'unformatted' : 'formatted']: files, findings: plainFindings }, null, 2),
    );
    return;
  }
  for (const { shown } of changed) context.out.line(shown);
  if (findings.length > 0) {
    reportPretty(report, context, context.err);
    context.tell(FMT.refused(new Set(findings.map(({ uri }) => uri)).size));
  }
  if (!check) context.tell(FMT.formatted(changed.length));
  else if (changed.length > 0) context.tell(FMT.unformatted(changed.length));
}
