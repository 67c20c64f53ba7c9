import type { Property, Scenario } from '@fefta/bundle';
import { checkProperty, type Rules } from '@fefta/runtime';
import { landmarksOf } from './landmarks.ts';
import type { PropertyOutcome } from './outcome.ts';
import { type CaseJson, variantsOf } from './variants.ts';

/** More variants than this are thinned out evenly. */
const MAX_VARIANTS = 3000;

/** So many cases are looked at between two pauses. */
const AT_ONCE = 50;

/** Holds every property against the cases of all scenarios of its act, and against variants of them. */
export function runProperties(
  rules: Rules,
  properties: readonly Property[],
  scenarios: readonly Scenario[],
): PropertyOutcome[] {
  return [...runPropertiesInSteps(rules, properties, scenarios)].filter((step) => step !== undefined);
}

/** The same a little at a time: gives an outcome for each property, and undefined where there can be a pause. */
export function* runPropertiesInSteps(
  rules: Rules,
  properties: readonly Property[],
  scenarios: readonly Scenario[],
): Generator<PropertyOutcome | undefined> {
  const variants = new Map<string, CaseJson[]>();
  for (const property of properties) {
    const landmarks = landmarksOf(rules, property.act, property.condition);
    const known = JSON.stringify(landmarks);
    const cases = scenarios.filter(({ act }) => rules.ancestors.get(act)?.includes(property.act)).map(caseOf);
    const more: CaseJson[] = [];
    for (const original of cases) {
      more.push(
        ...memoized(variants, `${known} ${JSON.stringify(original)}`, () => variantsOf(rules, original, landmarks)),
      );
      yield undefined;
    }
    yield* runProperty(rules, property, cases, thinned(more));
  }
}

function* runProperty(
  rules: Rules,
  property: Property,
  own: readonly CaseJson[],
  variants: readonly CaseJson[],
): Generator<PropertyOutcome | undefined> {
  const cases = [...own, ...variants];
  const broken: CaseJson[] = [];
  const unread: PropertyOutcome['unread'][number][] = [];
  let unfit = 0;
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    const some = cases.slice(at, at + AT_ONCE);
    const { failures, errors } = checkProperty(rules, property, some);
    broken.push(...failures.map((index) => some[index] as CaseJson));
    // A variant in which facts contradict each other is no case.
    const wrong = errors.filter(({ index }) => at + index < own.length);
    unread.push(...wrong.map(({ index, errors }) => ({ given: some[index] as CaseJson, errors })));
    unfit += errors.length;
    yield undefined;
  }
  const passed = broken.length === 0 && unread.length === 0;
  yield { property, passed, cases: cases.length - unfit, broken, unread };
}

function caseOf({ act, asOf, assume, facts }: Scenario): CaseJson {
  return { act, asOf, assume, facts };
}

function memoized(known: Map<string, CaseJson[]>, key: string, make: () => CaseJson[]): CaseJson[] {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function thinned(cases: readonly CaseJson[]): CaseJson[] {
  const step = Math.max(1, Math.ceil(cases.length / MAX_VARIANTS));
  return cases.filter((_, index) => index % step === 0);
}
