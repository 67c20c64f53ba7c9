import { type ast, buildWorkspace } from '@fefta/language';
import { readStatute, type Statute, toHalfWidth } from '@fefta/law';
import type { Loaded, Problem } from '@fefta/project';
import { LAW } from '../messages/law.ts';

/** A text of an instrument that the workspace holds. */
export interface HeldText {
  file: string;
  statute: Statute;
}

/** An instrument as the sources declare it, with the texts held of it, earliest first. */
export interface HeldInstrument {
  name: string;
  /** All that it is called: aliases, titles. */
  names: readonly string[];
  number: string | undefined;
  texts: readonly HeldText[];
}

/** An amendment as the sources declare it. */
export interface DeclaredAmendment {
  /** The instruments that it amends, by the names of their declarations. */
  amends: readonly string[];
  labels: readonly { language: string | undefined; text: string }[];
  number: string | undefined;
  /** ISO date, where it is known. */
  inForce: string | undefined;
}

/** The instruments of a workspace, their texts and their amendments; what cannot be read is a problem. */
export function heldInstruments({ sources, options }: Loaded): {
  instruments: HeldInstrument[];
  amendments: DeclaredAmendment[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const workspace = buildWorkspace(sources, options);
  const nodes = workspace.documents.flatMap(({ root }) => root.declarations.filter(isInstrument));
  const instruments = nodes.map((node): HeldInstrument => {
    const texts = node.held.flatMap((file) => {
      const text = options.data.get(file);
      const read = text === undefined ? undefined : readStatute(text);
      if (read?.ok === false) problems.push(LAW.badData(file, read));
      return read?.ok ? [{ file, statute: read.statute }] : [];
    });
    texts.sort((a, b) => (a.statute.revision.seen < b.statute.revision.seen ? -1 : 1));
    const titles = [...node.labels.map(({ text }) => text), ...texts.map(({ statute }) => statute.title)];
    return { name: node.name, names: [...node.aliases, ...titles], number: node.number, texts };
  });
  const amendments = workspace.documents.flatMap(({ root }) => root.declarations.filter(isAmendment)).map(declared);
  return { instruments, amendments, problems };
}

function declared({ amends, labels, number, inForce }: ast.Amendment): DeclaredAmendment {
  return {
    amends: amends.flatMap((each) => each.ref?.name ?? []),
    labels: labels.map(({ language, text }) => ({ language, text })),
    number,
    inForce,
  };
}

const isAmendment = (node: { $type: string }): node is ast.Amendment => node.$type === 'Amendment';

const isInstrument = (node: { $type: string }): node is ast.Instrument => node.$type === 'Instrument';

const plain = (name: string): string => toHalfWidth(name).replace(/\s/g, '').toLowerCase();

/** The instrument of that name, alias or title. */
export function namedInstrument(instruments: readonly HeldInstrument[], name: string): HeldInstrument | undefined {
  const wanted = plain(name);
  const isNamed = (each: HeldInstrument) => [each.name, ...each.names].some((known) => plain(known) === wanted);
  return instruments.find((each) => plain(each.name) === wanted) ?? instruments.find(isNamed);
}

/** What a held text says about a day. */
export interface TextOfDay {
  text: HeldText;
  /** Whether the text is known to have been the law on that day, or only before or after it. */
  is: 'that-day' | 'earlier' | 'later';
}

/** The text to read for a day: the one that was the law then, else the last before, else the first after; without a day the latest. */
export function textOfDay({ texts }: HeldInstrument, day: string | undefined): TextOfDay | undefined {
  const latest = texts.at(-1);
  if (latest === undefined) return undefined;
  if (day === undefined) return { text: latest, is: 'that-day' };
  const since = ({ statute: { revision } }: HeldText) => revision.inForce ?? revision.seen;
  const exact = texts.find((text) => since(text) <= day && day <= text.statute.revision.seen);
  if (exact) return { text: exact, is: 'that-day' };
  const earlier = texts.filter((text) => text.statute.revision.seen < day).at(-1);
  return earlier ? { text: earlier, is: 'earlier' } : { text: texts[0] as HeldText, is: 'later' };
}
