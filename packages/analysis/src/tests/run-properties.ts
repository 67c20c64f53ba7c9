import type { Property, Scenario } from '@fefta/bundle';
import { checkProperty, type Rules } from '@fefta/runtime';
import { type PropertyState, propertyAt, propertyMoments } from '../exhaustive/properties.ts';
import { landmarksOf } from './landmarks.ts';
import type { PropertyOutcome } from './outcome.ts';
import { type CaseJson, variantsOf } from './variants.ts';

/** More variants than this are thinned out evenly. */
const MAX_VARIANTS = 3000;

/** So many cases are looked at between two pauses. */
const AT_ONCE = 50;

/**
 * Proves or refutes every property over all cases of its acts. Where that is not decided, it is held against the cases of all scenarios of its act and
 * variants of them.
 */
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
    const known = yield* everywhere(rules, property);
    if (known.is !== 'not-decided') {
      yield* settled(rules, property, scenarios, known);
      continue;
    }
    const landmarks = landmarksOf(rules, property.act, property.condition);
    const marks = JSON.stringify(landmarks);
    const cases = casesFor(rules, property, scenarios);
    const more: CaseJson[] = [];
    for (const original of cases) {
      more.push(
        ...memoized(variants, `${marks} ${JSON.stringify(original)}`, () => variantsOf(rules, original, landmarks)),
      );
      yield undefined;
    }
    for (const outcome of runProperty(rules, property, cases, thinned(more)))
      yield outcome && { ...outcome, notDecided: known.why };
  }
}

/** What is known of all cases: proved only if it is so at every moment of every act. */
function* everywhere(rules: Rules, property: Property): Generator<undefined, PropertyState> {
  let state: PropertyState = { is: 'proved' };
  for (const moment of propertyMoments(rules, property)) {
    const found = propertyAt(rules, property, moment);
    yield undefined;
    if (found.is === 'broken') return found;
    if (found.is === 'not-decided') state = found;
  }
  return state;
}

/** A property that is proved or refuted; the cases of the scenarios are tried too, so that one that cannot be read is told. */
function* settled(
  rules: Rules,
  property: Property,
  scenarios: readonly Scenario[],
  known: Exclude<PropertyState, { is: 'not-decided' }>,
): Generator<PropertyOutcome | undefined> {
  for (const outcome of runProperty(rules, property, casesFor(rules, property, scenarios), [])) {
    if (!outcome) yield undefined;
    else if (known.is === 'proved') yield { ...outcome, proved: outcome.passed };
    else {
      const { act, asOf, assume, facts } = known.witness;
      const witness = { act, asOf, assume: [...assume], facts };
      yield { ...outcome, passed: false, cases: outcome.cases + 1, broken: [...outcome.broken, witness] };
    }
  }
}

function casesFor(rules: Rules, { act }: Property, scenarios: readonly Scenario[]): CaseJson[] {
  return scenarios.filter((each) => rules.ancestors.get(each.act)?.includes(act)).map(caseOf);
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
  yield { property, passed, proved: false, cases: cases.length - unfit, broken, unread };
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
