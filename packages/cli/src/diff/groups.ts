import type { AnswerChange, CaseComparison, ChangedCases, NameChange, Term } from '@fefta/analysis';

/** Changes of several acts that are told in the same words are told once. */
export interface Group<T> {
  acts: string[];
  /** The change of the first of the acts. */
  change: T;
  told: ToldConditions;
}

/** What all conditions say, and what else each of them says. */
export interface ToldConditions {
  common: Term[];
  each: { terms: Term[]; witness: ChangedCases['witness'] }[];
}

export const answerGroups = ({ changes }: CaseComparison): Group<AnswerChange>[] =>
  grouped(changes, ({ duty, kind, before, after }) => [duty, kind, before, after]);

/** First those that rest on facts and on what is not changed: the others follow from them. */
export const nameGroups = ({ names }: CaseComparison): Group<NameChange>[] => {
  const groups = grouped(names, ({ name, text, kind }) => [name, text, kind]);
  const rests = ({ change }: Group<NameChange>) =>
    change.conditions.some(({ terms }) => terms.some((term) => term.change !== undefined));
  return [...groups.filter((each) => !rests(each)), ...groups.filter(rests)];
};

function grouped<T extends { act: string; conditions: ChangedCases[]; isWhole: boolean }>(
  changes: readonly T[],
  keyOf: (change: T) => unknown[],
): Group<T>[] {
  const found = new Map<string, Group<T>>();
  for (const change of changes) {
    const terms = change.conditions.map((each) => each.terms.map(({ text }) => text).sort());
    const key = JSON.stringify([...keyOf(change), terms.sort(), change.isWhole]);
    const known = found.get(key);
    if (known) known.acts.push(change.act);
    else found.set(key, { acts: [change.act], change, told: factored(change.conditions) });
  }
  return [...found.values()];
}

const sameTerm = (a: Term, b: Term): boolean => a.text === b.text && a.side === b.side && a.change === b.change;

/** Takes out what all conditions say. */
export function factored(conditions: readonly ChangedCases[]): ToldConditions {
  const [first, ...rest] = conditions;
  const isCommon = (term: Term) => rest.every(({ terms }) => terms.some((each) => sameTerm(each, term)));
  const common = rest.length > 0 ? (first?.terms ?? []).filter(isCommon) : [];
  const each = conditions.map(({ terms, witness }) => ({
    terms: terms.filter((term) => !common.some((other) => sameTerm(other, term))),
    witness,
  }));
  return { common, each };
}
