import type { PopulationView } from '@fefta/preview';
import { type CountQuestion, counting, knownCount } from '../population/counts.ts';
import type { PopulationFile } from '../population/files.ts';

/** What is shown of a population, in steps. Counting may wait where the answer is to be quick. */
export function* populationView(
  file: PopulationFile,
  question: CountQuestion,
  quick: boolean,
): Generator<void, PopulationView> {
  if (file.kind === 'shown') return file.view;
  const { name } = file;
  if (question.concerned.length === 0) return { name, state: 'untouched' };
  const impact = knownCount(file, question) ?? (quick ? undefined : yield* counting(file, question));
  return impact ? { name, state: 'counted', impact } : { name, state: 'waiting' };
}
