import type { Statute } from '@fefta/law';
import { withDivisionsOf } from './divisions.ts';

/** A held text and the name of its data file. */
export interface NamedText {
  file: string;
  statute: Statute;
}

/** The last text that was taken on or before the date (of all, without one); where all are younger, the first. */
export function chooseText(texts: readonly NamedText[], asOf?: string): NamedText | undefined {
  const byDate = texts.toSorted((a, b) => (seen(a) < seen(b) ? -1 : 1));
  return byDate.findLast((each) => asOf === undefined || seen(each) <= asOf) ?? byDate[0];
}

/** A statute with chapters; `from` is the date of the text whose chapters they are, if they are not its own. */
export interface Divided {
  statute: Statute;
  from?: string;
}

/** The statute of a text; one that has lost its chapters takes those of the newest other text that has them. */
export function divided(text: NamedText, texts: readonly NamedText[]): Divided {
  const others = texts.toSorted((a, b) => (seen(a) < seen(b) ? 1 : -1));
  for (const other of others) {
    const statute = withDivisionsOf(text.statute, other.statute);
    if (statute !== text.statute) return { statute, from: seen(other) };
  }
  return { statute: text.statute };
}

const seen = ({ statute }: NamedText): string => statute.revision.seen;
