import type { Decision } from './decision.ts';
import { eachItem } from './evaluate/binders.ts';
import { evaluate, truthOf } from './evaluate/expression.ts';
import { isUnknown, type Result, type State } from './evaluate/state.ts';
import { countPeriod, type Period } from './periods.ts';
import type { PlannedBearer } from './plan.ts';
import type { PeriodRuling, Ruling } from './rulings.ts';

/** The decision of a ruling with what depends on the facts themselves: dates of periods, and bearers found among the facts. */
export function withCaseParts(state: State, ruling: Ruling): Decision {
  const { decision, bearer, periods, reportPeriods } = ruling;
  if (bearer === undefined && periods.length === 0 && reportPeriods.every((of) => of.length === 0)) return decision;
  return {
    ...decision,
    ...(bearer && { bearer: bearerPath(state, bearer) }),
    reports: decision.reports.map((report, i) => ({
      ...report,
      periods: (reportPeriods[i] ?? []).map((p) => running(state, p)),
    })),
    periods: periods.map((period) => running(state, period)),
  };
}

function running(state: State, { period, length, basis, certain }: PeriodRuling): Period {
  const event = evaluate(state, period.from);
  const dates =
    typeof event === 'string'
      ? countPeriod(event, length, period.countsFirstDay, period.calendar)
      : { start: null, last: null };
  return {
    name: period.name,
    length,
    from: period.fromText,
    start: dates.start,
    last: certain ? dates.last : null,
    basis,
  };
}

/** The path of the party, or of each of several; null if it is not known who they are. */
function bearerPath(state: State, bearer: PlannedBearer): string | string[] | null {
  if (bearer.each === undefined) return pathOf(evaluate(state, bearer.party));
  const { slot, source, where } = bearer.each;
  const list = evaluate(state, source);
  if (list === null) return [];
  if (typeof list !== 'object' || !('items' in list)) return null;
  const paths: (string | null)[] = [];
  eachItem(state, slot, list, (itemPath) => {
    const chosen = where === undefined ? true : truthOf(state, where);
    if (chosen === false) return true;
    const party = bearer.party;
    const named =
      party.op === 'fact' && party.slot === slot ? [itemPath, ...party.path].join('.') : pathOf(evaluate(state, party));
    paths.push(isUnknown(chosen) ? null : named);
    return true;
  });
  const known = paths.filter((path) => path !== null);
  return known.length === paths.length ? known : null;
}

function pathOf(party: Result): string | null {
  return typeof party === 'object' && party !== null && 'entity' in party ? party.path : null;
}
