import type { Scenario } from '@fefta/bundle';
import { checkScenario, type Rules, Unknown } from '@fefta/runtime';
import { type Boundary, type Measured, measure, type Point } from '../boundaries.ts';
import { type Sighting, Sightings } from '../sightings.ts';
import { allThresholds, type Threshold } from '../thresholds.ts';
import { type Met, meet } from './meet.ts';
import type { Edit, Path } from './trial.ts';

/** A case that meets a threshold as no scenario does: a scenario with some facts changed. What the rules say of it is for a person to check. */
export interface Draft {
  readonly threshold: Boundary;
  readonly point: Point;
  /** What is changed: a scenario of the rules, or the draft before this one. */
  readonly base: Scenario;
  readonly isBasedOnDraft: boolean;
  readonly edits: readonly Edit[];
  /** The rules of which it says something. */
  readonly expect: readonly string[];
  readonly scenario: Scenario;
  /** The fact that is compared, if it is one, and the value that it has now. */
  readonly fact: Path | undefined;
  readonly value: unknown;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Thresholds to which no way was found. */
  readonly left: readonly Boundary[];
}

/** So many scenarios are tried as the base of a draft. */
const MOST_BASES = 30;

/** Among so many that can be made the one with the fewest changes is taken. */
const MOST_TRIED = 6;

/** Drafts of scenarios for the thresholds that the scenarios of the rules do not meet; see Boundary. */
export function draftBoundaries(rules: Rules, isChosen: (boundary: Boundary) => boolean = () => true): Drafts {
  const named = new Map(allThresholds(rules).flatMap(({ rule, origins }) => origins.map((each) => [each, rule])));
  const bases = rules.bundle.scenarios.map((scenario) => baseOf(rules, scenario, named)).filter(({ passed }) => passed);
  const seen = bases.flatMap(({ sightings }) => [...sightings.all()]);
  const drafts: Draft[] = [];
  const left: Boundary[] = [];
  for (const measured of measure(rules, seen)) {
    if (measured.needs.length === 0 || !isChosen(measured.boundary)) continue;
    const made = draftsFor(rules, measured, ranked(bases, measured.threshold).slice(0, MOST_BASES));
    drafts.push(...made);
    if (made.length < measured.needs.length) left.push(measured.boundary);
  }
  return { drafts, left };
}

/** The second one changes the first, where that can be done: then it says what the limit changes and nothing else. */
function draftsFor(rules: Rules, { threshold, boundary, needs }: Measured, bases: readonly Base[]): Draft[] {
  const made: Draft[] = [];
  for (const point of needs) {
    const before = made.at(-1);
    const scenarios = [...(before ? [before.scenario] : []), ...bases.map(({ scenario }) => scenario)];
    let best: (Met & { base: Scenario }) | undefined;
    let tried = 0;
    for (const base of scenarios) {
      const met = meet(rules, threshold, point, base);
      if (!met) continue;
      if (!best || met.edits.length < best.edits.length) best = { ...met, base };
      if (best.edits.length <= 1 || ++tried >= MOST_TRIED) break;
    }
    if (best) made.push({ ...best, threshold: boundary, point, isBasedOnDraft: best.base === before?.scenario });
  }
  return made;
}

/** A scenario, and the rules of which it met a threshold. */
interface Base {
  readonly scenario: Scenario;
  readonly passed: boolean;
  readonly sightings: Sightings;
  readonly met: ReadonlySet<object>;
  readonly near: readonly string[];
  /** How much it says. */
  readonly size: number;
}

function baseOf(rules: Rules, scenario: Scenario, named: ReadonlyMap<object, string>): Base {
  const sightings = new Sightings();
  const { passed } = checkScenario(rules, scenario, sightings.watch);
  const told = [...sightings.all()].filter(([, all]) => all.some(isKnown)).map(([expr]) => expr);
  const met = new Set<object>(told.flatMap((expr) => ('right' in expr ? [expr, expr.right] : [expr])));
  const near = new Set([...met].flatMap((each) => named.get(each) ?? []));
  return { scenario, passed, sightings, met, near: [...near], size: JSON.stringify(scenario.facts).length };
}

/** Those that met the threshold itself first, then those that came near it, into the same rule or a part of the list around it; small ones first. */
function ranked(bases: readonly Base[], { origins, rule }: Threshold): Base[] {
  const worth = ({ met, near }: Base): number =>
    origins.some((each) => met.has(each)) ? Infinity : Math.max(0, ...near.map((each) => alike(each, rule)));
  const worths = bases.map((base) => ({ base, worth: worth(base) }));
  return worths
    .sort((a, b) => (a.worth === b.worth ? a.base.size - b.base.size : b.worth - a.worth))
    .map(({ base }) => base);
}

const isKnown = ({ left, right }: Sighting): boolean =>
  ![left, right].some((each) => each === null || each instanceof Unknown);

function alike(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
