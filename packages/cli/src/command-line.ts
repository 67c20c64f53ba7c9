import { Command, type Help, Option } from 'commander';
import stringWidth from 'string-width';
import type { Context } from './context.ts';
import type { ExitCode } from './exit.ts';
import type { Text } from './io/language.ts';
import { HEADINGS, HELP } from './messages/help.ts';

/** The command line while it is put together. */
export interface CommandLine {
  program: Command;
  context: Context;
  /** Told once, by the command that ran. */
  finish(code: ExitCode): void;
}

/** A command in the language of the run, with examples after its help. */
export function makeCommand(context: Context, name: string, description: Text, examples: readonly string[]): Command {
  const command = new Command(name)
    .description(context.say(description))
    .helpOption('-h, --help', context.say(HELP.help))
    .addOption(new Option('--lang <lang>', context.say(HELP.lang)).choices(['ja', 'en']))
    .exitOverride()
    .configureHelp(localized(context))
    .configureOutput({
      writeOut: (text) => void context.out.stream.write(text),
      writeErr: (text) => void context.err.stream.write(text),
      outputError: () => undefined,
    });
  if (examples.length === 0) return command;
  return command.addHelpText(
    'after',
    ['', context.say(HELP.examples), ...examples.map((line) => `  ${line}`)].join('\n'),
  );
}

/** An option with a fixed set of values. */
export function choice(
  context: Context,
  flags: string,
  text: Text,
  choices: readonly string[],
  byDefault?: string,
): Option {
  const option = new Option(flags, context.say(text)).choices(choices);
  return byDefault === undefined ? option : option.default(byDefault);
}

function localized(context: Context): Partial<Help> {
  const headings = context.language === 'ja' ? HEADINGS : {};
  return {
    displayWidth: stringWidth,
    styleTitle: (title) => headings[title] ?? title,
    optionDescription: (option) => {
      const notes: string[] = [];
      if (option.argChoices) notes.push(`${context.say(HELP.choices)} ${option.argChoices.join(', ')}`);
      if (option.defaultValue !== undefined) notes.push(`${context.say(HELP.byDefault)} ${option.defaultValue}`);
      return notes.length > 0 ? `${option.description} (${notes.join('; ')})` : option.description;
    },
  };
}
