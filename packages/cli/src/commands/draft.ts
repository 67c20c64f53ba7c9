import { resolve } from 'node:path';
import { draftBoundaries } from '@fefta/analysis';
import { loadBundle } from '@fefta/runtime';
import { type CommandLine, choice, makeCommand } from '../command-line.ts';
import type { Context } from '../context.ts';
import { writeDrafts } from '../draft/write.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Language } from '../io/language.ts';
import { writeAtomic } from '../io/write-atomic.ts';
import { DECIDE } from '../messages/decide.ts';
import { DRAFT } from '../messages/draft.ts';
import { COMMANDS } from '../messages/help.ts';
import { reportPretty } from '../report/pretty.ts';
import { makeReport } from '../report/report.ts';
import { Places } from '../test/places.ts';
import { compileLoaded } from '../workspace/compile.ts';
import { openWorkspace } from '../workspace/open.ts';

interface Options {
  output: string;
  namespace: string;
  keywords?: Language;
}

const EXAMPLES = ['fefta draft rules/jp/export -o drafts.fefta', 'fefta draft -o - --namespace jp.export.drafts'];

/** `fefta draft`: scenarios for the thresholds that no scenario meets, for a person to check against the law. */
export function addDraft({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'draft', COMMANDS.draft, EXAMPLES)
    .argument('[PATHS...]', context.say(COMMANDS.draftPaths))
    .requiredOption('-o, --output <FILE>', context.say(COMMANDS.draftFile))
    .option('--namespace <NAME>', context.say(COMMANDS.draftNamespace), 'drafts')
    .addOption(choice(context, '--keywords <language>', COMMANDS.draftKeywords, ['ja', 'en']))
    .action(async (paths: string[], options: Options) => finish(await draft(paths, options, context)));
  program.addCommand(command);
}

async function draft(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { output, namespace, keywords = context.language } = options;
  if (!/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(namespace))
    return context.refuse(DRAFT.badNamespace(namespace));
  const opened = openWorkspace(paths, context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const compiled = compileLoaded(opened.loaded, context);
  if (!compiled.ok) {
    const errors = compiled.findings.filter(({ severity }) => severity === 'error');
    reportPretty(makeReport(opened.loaded, errors), context, context.err);
    return EXIT.findings;
  }
  const loaded = loadBundle(compiled.bundle);
  if (!loaded.ok) return context.refuse(DECIDE.bundle('-', loaded.error.code, loaded.error.message));
  const places = new Places(compiled.bundle.manifest.sources, opened.loaded);
  const { drafts, left } = draftBoundaries(loaded.rules, ({ place }) => places.isNamed(place));
  const { text, written, unwritten } = writeDrafts(loaded.rules, drafts, { namespace, keywords });
  for (const { test, place } of new Set([...left, ...unwritten.map(({ threshold }) => threshold)]))
    context.tell(DRAFT.left(test, places.show(place)));
  if (written === 0) context.tell(DRAFT.nothing);
  else if (output === '-') await context.out.flow(text);
  else {
    const put = await writeAtomic(resolve(context.cwd, output), text, output);
    if (!put.ok) return context.refuse(put.problem);
    context.out.line(context.say(DRAFT.written(output, written)));
  }
  return left.length + unwritten.length > 0 ? EXIT.findings : EXIT.fine;
}
