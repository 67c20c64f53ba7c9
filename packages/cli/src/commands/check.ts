import { buildWorkspace, checkWorkspace, type Finding } from '@fefta/language';
import type { Loaded } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { Progress } from '../io/progress.ts';
import { CHECK } from '../messages/check.ts';
import { COMMANDS, HELP } from '../messages/help.ts';
import { sortFindings } from '../report/order.ts';
import { makeReport, type Reporter } from '../report/report.ts';
import { REPORTERS } from '../report/reporters.ts';
import { openWorkspace } from '../workspace/open.ts';

const EXAMPLES = [
  'fefta check',
  'fefta check rules/investment.fefta --lang ja',
  'fefta check rules --format sarif > fefta.sarif',
];

/** `fefta check`: all findings of the sources. */
export function addCheck({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'check', COMMANDS.check, EXAMPLES)
    .argument('[PATHS...]', context.say(HELP.paths))
    .addOption(choice(context, '--format <format>', HELP.format, Object.keys(REPORTERS), 'pretty'))
    .action((paths: string[], options: { format: string }) => {
      finish(check(paths, REPORTERS[options.format] as Reporter, context));
    });
  program.addCommand(command);
}

function check(paths: readonly string[], reporter: Reporter, context: Context): ExitCode {
  const opened = openWorkspace(paths, context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const findings = sortFindings([...opened.loaded.findings, ...checkSources(opened.loaded, context)]);
  const report = makeReport(opened.loaded, findings, 'named');
  reporter(report, context, context.out);
  return report.findings.some(({ severity }) => severity !== 'info') ? EXIT.findings : EXIT.fine;
}

function checkSources({ sources, options }: Loaded, context: Context): Finding[] {
  const progress = new Progress(context);
  try {
    const workspace = buildWorkspace(sources, options, progress.stage(CHECK.parsing));
    return checkWorkspace(workspace, progress.stage(CHECK.checking));
  } finally {
    progress.stop();
  }
}
