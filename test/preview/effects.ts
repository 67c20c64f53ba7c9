import {
  countPopulation,
  type Effects,
  EffectsComparer,
  type EffectsQuestion,
  type PopulationImpact,
  type PopulationQuestion,
  type PopulationRow,
  type Standing,
} from '@fefta/analysis';
import type { Rules } from '@fefta/runtime';

/** Rules as they stand on a day on which all is in force. */
export const standing = (rules: Rules, asOf = '2026-03-01'): Standing => ({ rules, asOf, assume: [] });

/** All steps of a comparison at once. */
export function effectsOf(question: EffectsQuestion, comparer = new EffectsComparer()): Effects {
  const steps = comparer.compare(question);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** All steps of counting a population at once. */
export function populationOf(rows: readonly PopulationRow[], question: PopulationQuestion): PopulationImpact {
  const steps = countPopulation(rows, question);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
