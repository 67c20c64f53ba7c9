import {
  isCounted,
  type LookUp,
  lookUp,
  type ProvisionPath,
  parseDate,
  parseProvisionPath,
  pathOf,
  printProvisionPath,
  splitCitation,
} from '@fefta/law';
import { fail, ok, type Result } from '@fefta/project';
import { type CommandLine, choice, makeCommand } from '../../command-line.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import {
  type HeldInstrument,
  heldInstruments,
  namedInstrument,
  type TextOfDay,
  textOfDay,
} from '../../law/instruments.ts';
import { provisionJson, provisionLines } from '../../law/show-provision.ts';
import { HELP } from '../../messages/help.ts';
import { LAW, LAW_COMMANDS } from '../../messages/law.ts';
import { openWorkspace } from '../../workspace/open.ts';

interface Options {
  in?: string;
  asOf?: string;
  format: 'pretty' | 'json';
}

/** What was asked for and what the text of that day has of it. */
interface Answer {
  instrument: HeldInstrument;
  path: ProvisionPath;
  day: string | undefined;
  text: TextOfDay;
  found: LookUp;
}

const EXAMPLES = [
  'fefta law show "FEFTA 27-2(1)"',
  'fefta law show 外為法27条の2第1項 --in rules --as-of 2020-05-08',
  'fefta law show 輸出令別表第一の一六の項 --format json',
];

/** `fefta law show`: the text of a provision, and as of which day it is known. */
export function addShow({ program, context, finish }: CommandLine): void {
  const command = makeCommand(context, 'show', LAW_COMMANDS.show, EXAMPLES)
    .argument('<CITATION>', context.say(LAW_COMMANDS.citation))
    .option('--in <FOLDER>', context.say(LAW_COMMANDS.workspace))
    .option('--as-of <DATE>', context.say(LAW_COMMANDS.asOf))
    .addOption(choice(context, '--format <format>', HELP.format, ['pretty', 'json'], 'pretty'))
    .action((citation: string, options: Options) => finish(show(citation, options, context)));
  program.addCommand(command);
}

function show(citation: string, { in: folder, asOf, format }: Options, context: Context): ExitCode {
  const day = asOf === undefined ? undefined : parseDate(asOf);
  if (day?.ok === false) return context.refuse(LAW.badDate('--as-of', asOf ?? ''));
  const opened = openWorkspace(folder === undefined ? [] : [folder], context, 'whole');
  if (!opened.ok) return context.refuse(...opened.problems);
  const { instruments, problems } = heldInstruments(opened.loaded);
  if (problems.length > 0) return context.refuse(...problems);
  const answer = answerTo(citation, day?.date, instruments);
  if (!answer.ok) return context.refuse(answer.problem);
  if (format === 'json') context.out.line(JSON.stringify(answerJson(answer.value), null, 2));
  else showPretty(answer.value, context);
  return answer.value.found.is === 'found' || answer.value.found.is === 'deleted' ? EXIT.fine : EXIT.findings;
}

function answerTo(citation: string, day: string | undefined, instruments: readonly HeldInstrument[]): Result<Answer> {
  const { instrument: name, path: written } = splitCitation(citation);
  const instrument = namedInstrument(instruments, name);
  if (instrument === undefined)
    return fail(
      LAW.noInstrument(
        name,
        instruments.filter((each) => each.texts.length > 0),
      ),
    );
  const path = parseProvisionPath(written);
  if (!path.ok) return fail(LAW.noProvision(citation));
  const text = textOfDay(instrument, day);
  if (text === undefined) return fail(LAW.noText(instrument.name));
  return ok({ instrument, path: path.path, day, text, found: lookUp(text.text.statute, path.path) });
}

function provisionsOf({ found }: Answer) {
  if (found.is === 'found') return found.provisions;
  return found.is === 'deleted' ? [found.provision] : [];
}

function answerJson(answer: Answer) {
  const { instrument, path, day, text, found } = answer;
  const { id, number, title, revision, source } = text.text.statute;
  return {
    instrument: instrument.name,
    law: { id, number, title },
    path: printProvisionPath(path, 'en'),
    ...(day ? { asOf: day } : {}),
    revision: { ...revision, file: text.text.file, known: text.is },
    limits: source.limits,
    result: found.is,
    provisions: provisionsOf(answer).map(provisionJson),
    ...(found.is === 'missing'
      ? { near: found.near.flatMap((each) => pathOf(each) ?? []).map((near) => printProvisionPath(near, 'en')) }
      : {}),
  };
}

function showPretty(answer: Answer, context: Context): void {
  const { path, day, text, found } = answer;
  const { statute } = text.text;
  const provisions = provisionsOf(answer);
  context.out.line(context.out.colors.bold(`${statute.title}${printProvisionPath(path, 'ja-kanji')}`));
  for (const provision of provisions) {
    for (const line of provisionLines(provision, context.out.columns)) context.out.line(line);
  }
  if (found.is === 'missing') context.tell(LAW.missing(found.near.flatMap((each) => pathOf(each) ?? [])));
  if (found.is === 'unknown') context.tell(LAW.unknown);
  context.out.line();
  context.out.line(context.say(LAW.revision(statute, text.is, day)));
  if (provisions.some(isCounted)) context.out.line(context.say(LAW.counted));
}
