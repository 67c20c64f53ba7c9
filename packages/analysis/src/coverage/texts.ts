import { type Provision, provisionsOf, type Statute } from '@fefta/law';
import { withDivisionsOf } from './divisions.ts';
import { isDivision } from './named.ts';
import type { NamedText } from './named-text.ts';
import { withTablesOf } from './tables.ts';

/** The last text that was taken on or before the date (of all, without one); where all are younger, the first. */
export function chooseText(texts: readonly NamedText[], asOf?: string): NamedText | undefined {
  const byDate = texts.toSorted((a, b) => (seen(a) < seen(b) ? -1 : 1));
  return byDate.findLast((each) => asOf === undefined || seen(each) <= asOf) ?? byDate[0];
}

/** A statute with the chapters and appended tables that it has lost. */
export interface Completed {
  statute: Statute;
  /** The date of the text whose chapters they are, if they are not its own. */
  divisionsOf?: string;
  /** The dates of the texts whose tables are among its own. */
  tablesOf: string[];
  /** The data files of what was taken from other texts. */
  files: ReadonlyMap<Provision, string>;
}

/** The statute of a text; what it has lost, it takes from the newest other text that has it. */
export function completed(text: NamedText, texts: readonly NamedText[]): Completed {
  const others = texts.filter((each) => each !== text).sort((a, b) => (seen(a) < seen(b) ? 1 : -1));
  const { statute, of, files } = withTablesOf(text.statute, others);
  const tablesOf = of.map(seen);
  for (const other of others) {
    const divided = withDivisionsOf(statute, other.statute);
    if (divided === statute) continue;
    const divisions = [...provisionsOf(divided)].filter(isDivision).map((each) => [each, other.file] as const);
    return { statute: divided, divisionsOf: seen(other), tablesOf, files: new Map([...files, ...divisions]) };
  }
  return { statute, tablesOf, files };
}

const seen = ({ statute }: NamedText): string => statute.revision.seen;
