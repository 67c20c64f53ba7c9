import type { Bundle, Instrument } from '@fefta/bundle';
import { parseDivisions, parseProvisionPath, toHalfWidth } from '@fefta/law';
import { declarationsOf, lawsOf } from './laws.ts';

/** The instrument that a person means, and the part of it; `ambiguous`: several instruments have that name. */
export type InstrumentAsked =
  | { is: 'found'; instrument: Instrument; part?: string }
  | { is: 'ambiguous'; instruments: Instrument[] }
  | { is: 'unknown' };

interface Meant {
  instrument: Instrument;
  part: string;
  /** How much of what was written is the name. */
  length: number;
}

/**
 * Finds an instrument by what people call it, in either case and width: its name (FEFTA, jp.law.FEFTA), one of its other names (外為法), its
 * label or number, and after it a part, apart or not: 外為法 第五章, 外為法第二十七条, FEFTA 27-2. The longest name counts.
 */
export function whichInstrument(bundle: Bundle, asked: string): InstrumentAsked {
  const meant = lawsOf(bundle).flatMap((law) => meaning(law, declarationsOf(bundle, law), plain(asked)) ?? []);
  const longest = Math.max(...meant.map(({ length }) => length));
  const [best, ...others] = meant.filter(({ length }) => length === longest);
  if (!best) return { is: 'unknown' };
  if (others.length > 0) return { is: 'ambiguous', instruments: [best, ...others].map(({ instrument }) => instrument) };
  return { is: 'found', instrument: best.instrument, ...(best.part === '' ? {} : { part: best.part }) };
}

/** Does the text name a part of an instrument: a chapter, an article, a range of them? */
export function isPart(text: string): boolean {
  return parseDivisions(text) !== undefined || parseProvisionPath(text).ok;
}

function meaning(law: Instrument, declarations: readonly Instrument[], asked: string): Meant | undefined {
  const found = declarations
    .flatMap(namesOf)
    .map(fold)
    .filter((each) => each !== '' && fold(asked).startsWith(each) && isPartOrNothing(asked.slice(each.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (found === undefined) return undefined;
  return { instrument: law, part: asked.slice(found.length).trim(), length: found.length };
}

function namesOf({ name, aliases, labels, number }: Instrument): string[] {
  const simple = name.slice(name.lastIndexOf('.') + 1);
  return [name, simple, ...aliases, labels.ja ?? '', labels.en ?? '', number ?? ''];
}

function isPartOrNothing(rest: string): boolean {
  return rest.trim() === '' || isPart(rest);
}

function plain(text: string): string {
  return toHalfWidth(text).trim().replace(/\s+/g, ' ');
}

/** As long as the plain text, so that a place in one is a place in the other. */
function fold(text: string): string {
  return plain(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
