import { resolve } from 'node:path';
import { type ComparisonTable, comparisonPage } from '@fefta/preview';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import { type Compared, compareFiles, compareHeld, isStatuteFile } from '../comparison/law.ts';
import { compareRuleBooks } from '../comparison/rules.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { writeAtomic } from '../io/write-atomic.ts';
import { COMPARISON_COMMAND, COMPARISON_RUN } from '../messages/comparison.ts';
import { LAW_COMMANDS } from '../messages/law.ts';

const FORMATS = ['html', 'docx', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  output: string;
  format?: Format;
  law?: string;
  from?: string;
  to?: string;
  in?: string;
  asOf?: string;
  whole?: boolean;
  title?: string;
}

const EXAMPLES = [
  'fefta comparison --law 外為法 --from 2013-11-26 --to 2024-04-01 --in rules -o 外為法.docx',
  'fefta comparison old.statute.json new.statute.json -o comparison.html --whole',
  'fefta comparison rules@2020-06-06 rules@2020-06-07 -o rules.html',
  'fefta comparison HEAD:rules rules --as-of 2026-03-01 -o change.docx',
];

/** `fefta comparison`: what stood before and what stands after an amendment, side by side. */
export function addComparison({ program, context, finish }: CommandLine): void {
  const say = (text: Parameters<Context['say']>[0]) => context.say(text);
  const command = makeCommand(context, 'comparison', COMPARISON_COMMAND.comparison, EXAMPLES)
    .argument('[OLD]', say(COMPARISON_COMMAND.old))
    .argument('[NEW]', say(COMPARISON_COMMAND.now))
    .requiredOption('-o, --output <FILE>', say(COMPARISON_COMMAND.output))
    .addOption(choice(context, '--format <format>', COMPARISON_COMMAND.format, FORMATS))
    .option('--law <NAME>', say(COMPARISON_COMMAND.law))
    .option('--from <DATE>', say(COMPARISON_COMMAND.from))
    .option('--to <DATE>', say(COMPARISON_COMMAND.to))
    .option('--in <FOLDER>', say(LAW_COMMANDS.workspace))
    .option('--as-of <DATE>', say(COMPARISON_COMMAND.asOf))
    .option('--whole', say(COMPARISON_COMMAND.whole))
    .option('--title <TEXT>', say(COMPARISON_COMMAND.title))
    .action(async (old: string | undefined, now: string | undefined, options: Options) =>
      finish(await comparison(old, now, options, context)),
    );
  program.addCommand(command);
}

async function comparison(
  old: string | undefined,
  now: string | undefined,
  options: Options,
  context: Context,
): Promise<ExitCode> {
  const format = options.format ?? FORMATS.find((each) => options.output.toLowerCase().endsWith(`.${each}`));
  if (format === undefined) return context.refuse(COMPARISON_RUN.noFormat(options.output));
  const compared = compare(old, now, options, context);
  if (!compared.ok) return context.refuse(...compared.problems);
  const { table } = compared;
  const content = await contentOf(table, format);
  if (options.output === '-') {
    context.out.stream.write(content);
    return EXIT.fine;
  }
  const written = await writeAtomic(resolve(context.cwd, options.output), content, options.output);
  if (!written.ok) return context.refuse(written.problem);
  context.out.line(
    context.say(COMPARISON_RUN.written(options.output, table.groups.filter(({ state }) => state !== 'same').length)),
  );
  return EXIT.fine;
}

function compare(old: string | undefined, now: string | undefined, options: Options, context: Context): Compared {
  const { law, whole = false } = options;
  const isOfRules = old !== undefined && now !== undefined;
  if (isOfRules === (law !== undefined)) return { ok: false, problems: [COMPARISON_RUN.whatToCompare] };
  if (law !== undefined) return compareHeld({ ...options, law, whole }, context);
  const sides = [old, now].flatMap((each) => each ?? []);
  const [before = '', after = ''] = sides;
  if (sides.every(isStatuteFile))
    return compareFiles(before, after, { whole, ...(options.title ? { title: options.title } : {}) }, context);
  if (sides.some(isStatuteFile)) return { ok: false, problems: [COMPARISON_RUN.mixed] };
  return compareRuleBooks(before, after, { ...options, whole }, context);
}

/** The library for Word documents is loaded where one is written. */
async function contentOf(table: ComparisonTable, format: Format): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(table, null, 2)}\n`;
  if (format === 'html') return comparisonPage(table);
  const { comparisonDocx } = await import('../comparison/docx.ts');
  return comparisonDocx(table);
}
