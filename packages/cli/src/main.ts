import { errorCode } from '@fefta/project';
import { Context } from './context.ts';
import { EXIT } from './exit.ts';
import { chooseLanguage } from './io/language.ts';
import { COMMON } from './messages/common.ts';
import { run } from './run.ts';

const args = process.argv.slice(2);
const context = new Context(process, chooseLanguage(args, process.env));

/** A reader that has gone away (`fefta … | head`) is no fault; output that cannot be written is one. */
function onOutputError(error: Error): void {
  if (errorCode(error) === 'EPIPE') process.exit();
  context.refuse({ code: 'cannot-output', message: COMMON.output(errorCode(error)) });
  process.exit(EXIT.wrongUse);
}

/** A fault of this program: what is known about it in one line, never a stack trace. */
function onFault(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  context.refuse({ code: 'internal', message: COMMON.internal(why.split('\n')[0] ?? '') });
  process.exit(EXIT.wrongUse);
}

process.stdout.on('error', onOutputError);
process.stderr.on('error', () => process.exit(EXIT.wrongUse));
process.on('uncaughtException', onFault);
process.on('unhandledRejection', onFault);

process.exitCode = await run(args, context);
