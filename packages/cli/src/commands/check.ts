import { buildWorkspace, checkWorkspace, type Finding } from '@fefta/language';
import type { Loaded } from '@fefta/project';
import { lookAtAllCases } from '../check/exhaustive.ts';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { Progress } from '../io/progress.ts';
import { CHECK } from '../messages/check.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { sortFindings } from '../report/order.ts';
import { makeReport } from '../report/report.ts';
import { REPORTERS } from '../report/reporters.ts';
import { openWorkspace } from '../workspace/open.ts';

interface Options {
  format: string;
  exhaustive?: boolean;
}

const EXAMPLES = [
  'fefta check',
  'fefta check rules/investment.fefta --lang ja',
  'fefta check rules --exhaustive',
  'fefta check rules --format sarif > fefta.sarif',
];

/** `fefta check`: all findings of the sources, and with `--exhaustive` what all their cases show. */
export function addCheck({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'check', COMMANDS.check, EXAMPLES)
    .argument('[PATHS...]', context.say(HELP.paths))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .option('--exhaustive', context.say(COMMANDS.exhaustive))
    .action((paths: string[], options: Options) => finish(check(paths, options, context)));
  program.addCommand(command);
}

function check(paths: readonly string[], { format, exhaustive = false }: Options, context: Context): ExitCode {
  const opened = openWorkspace(paths, context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const findings = sortFindings([...opened.loaded.findings, ...checkSources(opened.loaded, exhaustive, context)]);
  const report = makeReport(opened.loaded, findings, 'named');
  REPORTERS[format]?.(report, context, context.out);
  return report.findings.some(({ severity }) => severity !== 'info') ? EXIT.findings : EXIT.fine;
}

function checkSources(loaded: Loaded, exhaustive: boolean, context: Context): Finding[] {
  const progress = new Progress(context);
  try {
    const workspace = buildWorkspace(loaded.sources, loaded.options, progress.stage(CHECK.parsing));
    const findings = checkWorkspace(workspace, progress.stage(CHECK.checking));
    if (!exhaustive) return findings;
    const found =
      loaded.findings.length > 0
        ? undefined
        : lookAtAllCases(loaded, workspace, findings, progress.stage(CHECK.analysing));
    progress.stop();
    if (!found) {
      context.tell(CHECK.notAnalysed);
      return findings;
    }
    const { acts, moments, asked, notDecided } = found.counts;
    context.tell(CHECK.looked(acts, moments, asked, notDecided));
    return [...findings, ...found.findings];
  } finally {
    progress.stop();
  }
}
