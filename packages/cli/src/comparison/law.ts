import { isIsoDate, lawNumberKey, readStatute, type Statute } from '@fefta/law';
import { type AmendmentNote, COMPARISON, type ComparisonTable, compareStatutes } from '@fefta/preview';
import { fail, ok, type Problem, type Result, readText } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import type { Context } from '../context.ts';
import {
  type DeclaredAmendment,
  type HeldInstrument,
  type HeldText,
  heldInstruments,
  namedInstrument,
  textOfDay,
} from '../law/instruments.ts';
import { COMPARISON_RUN } from '../messages/comparison.ts';
import { LAW } from '../messages/law.ts';
import { openWorkspace } from '../workspace/open.ts';

/** Which texts of a law are compared, and how. */
export interface LawQuestion {
  law: string;
  in?: string;
  from?: string;
  to?: string;
  whole: boolean;
  title?: string;
}

export type Compared = { ok: true; table: ComparisonTable } | { ok: false; problems: Problem[] };

const refused = (...problems: Problem[]): Compared => ({ ok: false, problems });

/** Compares two texts of a law that the workspace holds. */
export function compareHeld(question: LawQuestion, context: Context): Compared {
  for (const [option, day] of [
    ['--from', question.from],
    ['--to', question.to],
  ] as const)
    if (day !== undefined && !isIsoDate(day)) return refused(LAW.badDate(option, day));
  const opened = openWorkspace(question.in === undefined ? [] : [question.in], context, 'whole');
  if (!opened.ok) return opened;
  const { instruments, amendments, problems } = heldInstruments(opened.loaded);
  if (problems.length > 0) return refused(...problems);
  const instrument = namedInstrument(instruments, question.law);
  if (!instrument)
    return refused(
      LAW.noInstrument(
        question.law,
        instruments.filter(({ texts }) => texts.length > 0),
      ),
    );
  const texts = textsOf(instrument, question);
  if (!texts.ok) return refused(texts.problem);
  const [before, after] = texts.value;
  const table = compareStatutes(before.statute, after.statute, {
    ...question,
    language: context.language,
    amendments: between(amendments, instrument, before.statute, after.statute, context),
    cautions: [
      ...otherDay('before', question.from, before.statute, context),
      ...otherDay('after', question.to, after.statute, context),
    ],
  });
  return { ok: true, table };
}

/** The texts of the two days; without days the newest, and the one before it. */
function textsOf(instrument: HeldInstrument, { from, to }: LawQuestion): Result<[HeldText, HeldText]> {
  const { texts, name } = instrument;
  const after = textOfDay(instrument, to)?.text;
  if (!after) return fail(LAW.noText(name));
  const before = from === undefined ? texts[texts.indexOf(after) - 1] : textOfDay(instrument, from)?.text;
  if (!before || before === after)
    return fail(
      COMPARISON_RUN.sameText(
        name,
        texts.map(({ statute }) => statute.revision.seen),
      ),
    );
  return ok([before, after]);
}

/** A text that was not taken on the day that was asked for may not be what was law then. */
function otherDay(
  side: 'before' | 'after',
  day: string | undefined,
  { revision }: Statute,
  context: Context,
): string[] {
  const { seen, inForce } = revision;
  if (day === undefined || day === seen || (inForce !== undefined && inForce <= day && day <= seen)) return [];
  return [context.say(COMPARISON_RUN.otherDay(COMPARISON[side], day, seen))];
}

/** The declared amendments of the instrument that came into force after the one text and by the other, earliest first. */
function between(
  amendments: readonly DeclaredAmendment[],
  { name }: HeldInstrument,
  before: Statute,
  after: Statute,
  { language }: Context,
): AmendmentNote[] {
  return amendments
    .filter(
      ({ amends, inForce = '' }) =>
        amends.includes(name) && before.revision.seen < inForce && inForce <= after.revision.seen,
    )
    .sort((a, b) => ((a.inForce ?? '') < (b.inForce ?? '') ? -1 : 1))
    .map(({ labels, number, inForce }) => ({
      title: (labels.find((each) => (each.language ?? 'ja') === language) ?? labels[0])?.text ?? number ?? '',
      ...(number === undefined ? {} : { number }),
      ...(inForce === undefined ? {} : { inForce }),
    }));
}

export const isStatuteFile = (written: string): boolean => written.endsWith('.statute.json');

/** Compares two files with texts of one law. */
export function compareFiles(
  before: string,
  after: string,
  options: Pick<LawQuestion, 'whole' | 'title'>,
  context: Context,
): Compared {
  const [was, is] = [readFile(before, context), readFile(after, context)];
  if (!was.ok) return refused(was.problem);
  if (!is.ok) return refused(is.problem);
  const [old, now] = [was.value, is.value];
  const isSameLaw = old.id === now.id || lawNumberKey(old.number) === lawNumberKey(now.number);
  if (!isSameLaw)
    return refused(COMPARISON_RUN.otherLaw(`${old.title}（${old.number}）`, `${now.title}（${now.number}）`));
  return { ok: true, table: compareStatutes(old, now, { ...options, language: context.language }) };
}

function readFile(written: string, { cwd }: Context): Result<Statute> {
  const text = readText(diskFile(written, cwd));
  if (!text.ok) return fail({ code: text.finding.code, message: text.finding.message });
  const read = readStatute(text.text);
  return read.ok ? ok(read.statute) : fail(LAW.badData(written, read));
}
