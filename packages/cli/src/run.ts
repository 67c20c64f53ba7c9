import { CommanderError } from 'commander';
import { makeCommand } from './command-line.ts';
import { addCheck } from './commands/check.ts';
import { addComparison } from './commands/comparison.ts';
import { addCompile } from './commands/compile.ts';
import { addCoverage } from './commands/coverage.ts';
import { addDecide } from './commands/decide.ts';
import { addDiff } from './commands/diff.ts';
import { addDraft } from './commands/draft.ts';
import { addFmt } from './commands/fmt.ts';
import { addImpact } from './commands/impact.ts';
import { addImport } from './commands/import.ts';
import { addLaw } from './commands/law/index.ts';
import { addLsp } from './commands/lsp.ts';
import { addTest } from './commands/test.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { HELP } from './messages/help.ts';
import { USAGE, usageText } from './messages/usage.ts';
import { VERSION } from './version.ts';

/** Runs the command line; `args` are those after the name of the tool. */
export async function run(args: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = makeCommand(context, 'fefta', HELP.tool, [])
    .version(VERSION, '-V, --version', context.say(HELP.version))
    .helpCommand('help [command]', context.say(HELP.helpCommand));
  const line = { program, context, finish: (result: ExitCode) => void (code = result) };
  for (const add of [
    addCheck,
    addCompile,
    addDecide,
    addTest,
    addDraft,
    addDiff,
    addComparison,
    addImpact,
    addCoverage,
    addFmt,
    addImport,
    addLaw,
    addLsp,
  ])
    add(line);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return refuseUse(error, context);
    throw error;
  }
}

/** Help that was asked for is fine; help in place of a command, or an error of the arguments, is wrong use. */
function refuseUse(error: CommanderError, context: Context): ExitCode {
  if (error.exitCode === 0) return EXIT.fine;
  if (error.code === 'commander.help') return EXIT.wrongUse;
  context.refuse({ code: 'usage', message: usageText(error.code, error.message) });
  context.tell(USAGE.more('fefta'));
  return EXIT.wrongUse;
}
