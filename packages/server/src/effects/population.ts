import type { PopulationView } from '@fefta/preview';
import { type ActChoice, actChoice } from '../population/acts.ts';
import { type CountQuestion, counting, knownCount } from '../population/counts.ts';
import type { PopulationFile } from '../population/files.ts';
import { noActFor } from '../population/words.ts';
import type { Language } from '../protocol.ts';

/** What is shown of a population, in steps. Counting may wait where the answer is to be quick. */
export function* populationView(
  file: PopulationFile,
  question: CountQuestion,
  { quick, language }: { quick: boolean; language: Language },
): Generator<void, PopulationView> {
  if (file.kind === 'shown') return file.view;
  const { name } = file;
  const choice: ActChoice =
    file.kind === 'table'
      ? actChoice(file.table, [question.before.rules, question.after.rules], question.act)
      : { kind: 'own' };
  if (choice.kind === 'none') return { name, state: 'problem', text: noActFor(choice.strangers)[language] };
  const rows = { name, ...(choice.kind === 'one' && { rowsOf: { acts: choice.acts, act: choice.act } }) };
  if (choice.kind === 'one' && choice.act === undefined) return { ...rows, state: 'act-wanted' };
  if (question.concerned.length === 0) return { ...rows, state: 'untouched' };
  const impact = knownCount(file, question) ?? (quick ? undefined : yield* counting(file, question));
  return impact ? { ...rows, state: 'counted', impact } : { ...rows, state: 'waiting' };
}
