import type { Citation, Duration, Status } from '@fefta/bundle';
import { type RuleTrace, withOutcome } from './because.ts';
import type { Decision } from './decision.ts';
import { type DutyOutcome, walkOutcome } from './evaluate/outcome.ts';
import type { Outcome } from './evaluate/state.ts';
import { isUnknown } from './evaluate/state.ts';
import { newWalk, type Walk, walkTest } from './evaluate/walk.ts';
import type { Plan, PlannedBearer, PlannedDuty, PlannedExemption, PlannedPeriod } from './plan.ts';

/** The answer to one duty with everything known about it. */
export interface Settled {
  readonly duty: PlannedDuty;
  readonly status: Status;
  readonly exemption: PlannedExemption | undefined;
  readonly because: RuleTrace;
  readonly missing: readonly string[];
  readonly exact: boolean;
}

/** A period whose length is settled; only its dates are not. */
export interface PeriodRuling {
  readonly period: PlannedPeriod;
  readonly length: Duration;
  readonly basis: readonly Citation[];
  /** False: an extension may or may not apply, so that the end is not known. */
  readonly certain: boolean;
}

/**
 * The decision on a duty as far as the outcomes of the atoms settle it. Complete as it stands unless there is a bearer to be found
 * among the facts, or a period (here or in a report): see withCaseParts.
 */
export interface Ruling {
  readonly decision: Decision;
  readonly bearer: PlannedBearer | undefined;
  readonly periods: readonly PeriodRuling[];
  /** Of each report, in order. */
  readonly reportPeriods: readonly (readonly PeriodRuling[])[];
}

/**
 * The rulings on every duty of a plan, from the outcomes of its atoms alone: equal outcomes give equal rulings whatever the facts.
 * Undefined if an outcome that matters is unknown, which is for `decide` to refine.
 */
export function decisionsFor(plan: Plan, outcome: Outcome): Ruling[] | undefined {
  const walk = newWalk(outcome);
  const settled: Settled[] = [];
  for (const duty of plan.duties) {
    const found = settledBy(walkOutcome(walk, duty));
    if (found === undefined) return undefined;
    settled.push(found);
  }
  return rulings(walk, settled);
}

/** The answer of straightforward evaluation, if it has one. */
export function settledBy({ duty, answer, because }: DutyOutcome): Settled | undefined {
  return isUnknown(answer) ? undefined : { duty, ...answer, because, missing: [], exact: true };
}

/** Puts the answers together: bearers, what exemptions leave, periods, bases. */
export function rulings(walk: Walk, settled: readonly Settled[]): Ruling[] {
  const periods = new Map(settled.map((one) => [one.duty.name, periodRulings(walk, one)]));
  return settled.map((one) => {
    const reports = (one.exemption?.leaves ?? []).flatMap((name) => settled.filter((other) => isLeft(other, name)));
    const bearer = isOwed(one.status) ? bearerOf(walk, one.duty) : undefined;
    return {
      decision: decisionOn(one, reports, bearer),
      bearer: bearer?.path === undefined ? bearer : undefined,
      periods: periods.get(one.duty.name) ?? [],
      reportPeriods: reports.map(({ duty }) => periods.get(duty.name) ?? []),
    };
  });
}

const isLeft = ({ duty, status }: Settled, name: string): boolean => duty.name === name && status !== 'not-required';

function decisionOn(one: Settled, reports: readonly Settled[], bearer: PlannedBearer | undefined): Decision {
  const { duty, status, exemption } = one;
  return {
    duty: duty.name,
    kind: duty.kind,
    status,
    bearer: bearer?.path ?? null,
    exemption: exemption?.name ?? null,
    conditions: exemption?.conditions.map(({ name }) => name) ?? [],
    reports: reports.map((report) => ({ duty: report.duty.name, status: report.status, periods: [] })),
    periods: [],
    basis: distinct([...duty.basis, ...(exemption?.basis ?? [])]),
    because: certain(one),
    missing: one.missing,
    ...(one.exact ? {} : { exact: false as const }),
  };
}

const isOwed = (status: Status): boolean => status === 'required' || status === 'exempt';

/** The first clause whose condition is true; none if one before it is unknown. */
function bearerOf(walk: Walk, duty: PlannedDuty): PlannedBearer | undefined {
  for (const bearer of duty.bearers) {
    const truth = bearer.when === undefined ? true : walkTest(walk, bearer.when, []);
    if (truth !== false) return truth === true ? bearer : undefined;
  }
  return undefined;
}

function periodRulings(walk: Walk, { duty, status }: Settled): PeriodRuling[] {
  return isOwed(status) ? duty.periods.map((period) => periodRuling(walk, period)) : [];
}

/** The last extension whose condition is true sets the length. */
function periodRuling(walk: Walk, period: PlannedPeriod): PeriodRuling {
  let ruling: PeriodRuling = { period, length: period.length, basis: period.basis, certain: true };
  for (const { length, when, basis } of period.extensions) {
    const truth = walkTest(walk, when, []);
    if (truth === true) ruling = { period, length, basis: distinct([...period.basis, ...basis]), certain: true };
    else if (truth !== false) ruling = { ...ruling, certain: false };
  }
  return ruling;
}

function distinct(basis: readonly Citation[]): Citation[] {
  return [
    ...new Map(basis.map((citation) => [JSON.stringify([citation.instrument, citation.provision]), citation])).values(),
  ];
}

/** `because` agrees with an answer that was found by trying completions. */
function certain({ status, exemption, because }: Settled): RuleTrace {
  if (status === 'not-required') return withOutcome(because, false);
  if (!isOwed(status)) return because;
  const used = because.exemptions?.findIndex((tried) => tried.rule === exemption?.name) ?? -1;
  const exemptions = because.exemptions?.map((tried, i) =>
    used >= 0 && i > used ? tried : withOutcome(tried, i === used),
  );
  return { ...withOutcome(because, true), ...(exemptions && { exemptions }) };
}
