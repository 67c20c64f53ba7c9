import { type CommandLine, makeCommand } from '../../command-line.ts';
import { LAW_COMMANDS } from '../../messages/law.ts';
import { addImport } from './import.ts';
import { addReferences } from './references.ts';
import { addShow } from './show.ts';

/** `fefta law`: texts of laws. */
export function addLaw({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'law', LAW_COMMANDS.law, []);
  for (const add of [addImport, addShow, addReferences]) add({ program: command, context, finish });
  program.addCommand(command);
}
