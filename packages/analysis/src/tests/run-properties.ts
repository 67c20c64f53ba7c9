import type { Property, Scenario } from '@fefta/bundle';
import { checkProperty, type Rules } from '@fefta/runtime';
import { landmarksOf } from './landmarks.ts';
import type { PropertyOutcome } from './outcome.ts';
import { type CaseJson, variantsOf } from './variants.ts';

/** More variants than this are thinned out evenly. */
const MAX_VARIANTS = 3000;

/** Holds every property against the cases of all scenarios of its act, and against variants of them. */
export function runProperties(
  rules: Rules,
  properties: readonly Property[],
  scenarios: readonly Scenario[],
): PropertyOutcome[] {
  const landmarks = landmarksOf(rules.bundle);
  const variants = new Map<string, CaseJson[]>();
  return properties.map((property) => {
    const cases = scenarios.filter(({ act }) => rules.ancestors.get(act)?.includes(property.act)).map(caseOf);
    const more = cases.flatMap((original) =>
      memoized(variants, original, () => variantsOf(rules, original, landmarks)),
    );
    return runProperty(rules, property, cases, thinned(more));
  });
}

function runProperty(
  rules: Rules,
  property: Property,
  own: readonly CaseJson[],
  variants: readonly CaseJson[],
): PropertyOutcome {
  const cases = [...own, ...variants];
  const { failures, errors } = checkProperty(rules, property, cases);
  const broken = failures.map((index) => cases[index] as CaseJson);
  // A variant in which facts contradict each other is no case.
  const unread = errors
    .filter(({ index }) => index < own.length)
    .map(({ index, errors }) => ({ given: cases[index] as CaseJson, errors }));
  const passed = broken.length === 0 && unread.length === 0;
  return { property, passed, cases: cases.length - errors.length, broken, unread };
}

function caseOf({ act, asOf, assume, facts }: Scenario): CaseJson {
  return { act, asOf, assume, facts };
}

function memoized(known: Map<string, CaseJson[]>, original: CaseJson, make: () => CaseJson[]): CaseJson[] {
  const key = JSON.stringify(original);
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function thinned(cases: readonly CaseJson[]): CaseJson[] {
  const step = Math.max(1, Math.ceil(cases.length / MAX_VARIANTS));
  return cases.filter((_, index) => index % step === 0);
}
