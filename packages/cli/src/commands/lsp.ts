import { serveStdio } from '@fefta/server/stdio';
import { type CommandLine, makeCommand } from '../command-line.ts';
import { EXIT } from '../exit.ts';
import { COMMANDS } from '../messages/help.ts';

const EXAMPLES = ['fefta lsp --stdio'];

/** `fefta lsp`: the language server for any editor, over standard input and output. */
export function addLsp({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'lsp', COMMANDS.lsp, EXAMPLES)
    .requiredOption('--stdio', context.say(COMMANDS.stdio))
    .action(async () => {
      await serveStdio();
      finish(EXIT.fine);
    });
  program.addCommand(command);
}
