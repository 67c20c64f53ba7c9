import { type CommandLine, makeCommand } from '../command-line.ts';
import { COMMANDS } from '../messages/help.ts';
import { addImportEu } from './import-eu.ts';
import { addImportTable } from './import-table.ts';

/** `fefta import`: control lists from elsewhere as sources. */
export function addImport({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'import', COMMANDS.import, []);
  for (const add of [addImportEu, addImportTable]) add({ program: command, context, finish });
  program.addCommand(command);
}
