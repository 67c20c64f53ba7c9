import type { Problem } from '@fefta/project';
import { EXIT, type ExitCode } from './exit.ts';
import type { Language, Text } from './io/language.ts';
import { Output } from './io/output.ts';
import { COMMON } from './messages/common.ts';

/** What a command gets from the outside. */
export class Context {
  readonly cwd: string;
  readonly language: Language;
  readonly input: NodeJS.ReadStream;
  readonly out: Output;
  readonly err: Output;

  constructor(process: NodeJS.Process, language: Language) {
    this.cwd = process.cwd();
    this.language = language;
    this.input = process.stdin;
    this.out = new Output(process.stdout, process.env);
    this.err = new Output(process.stderr, process.env);
  }

  /** The text in the language of this run. */
  say(text: Text): string {
    return text[this.language];
  }

  /** A message to the person, beside the results. */
  tell(text: Text): void {
    this.err.line(this.say(text));
  }

  /** Says what kept the command from its work. */
  refuse(...problems: readonly Problem[]): ExitCode {
    for (const problem of problems) {
      this.err.line(
        `fefta: ${this.err.colors.red(this.say(COMMON.error))} [${problem.code}] ${this.say(problem.message)}`,
      );
    }
    return EXIT.wrongUse;
  }
}
