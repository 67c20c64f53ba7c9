import { ACT, AS_OF, type TableQuestion } from './row.ts';
import { factType } from './types.ts';

/** Which acts the rows of a table can be of. */
export interface ActsOfTable {
  /** Qualified names of the acts of which every column is a fact. */
  readonly acts: readonly string[];
  /** Of the act that has the most of them: the columns that are none of its facts. Empty where there is an act that has all. */
  readonly strangers: readonly string[];
}

/** The acts that have a fact for every column, on one of the sides at least. */
export function actsOf(columns: readonly string[], { rules }: Pick<TableQuestion, 'rules'>): ActsOfTable {
  const facts = columns.filter((name) => name !== '' && name !== ACT && name !== AS_OF);
  const all = new Set(rules.flatMap(({ acts }) => [...acts.keys()]));
  const strange = [...all].sort().map((act) => ({
    act,
    strangers: facts.filter((fact) => rules.every((each) => factType(each, act, fact) === undefined)),
  }));
  const fewest = strange.toSorted((a, b) => a.strangers.length - b.strangers.length)[0]?.strangers ?? facts;
  return { acts: strange.filter(({ strangers }) => strangers.length === 0).map(({ act }) => act), strangers: fewest };
}
