import type { Duty, PartyClause, PeriodClause, Version } from '@fefta/bundle';
import type { PlannedBearer, PlannedCalendar, PlannedDuty, PlannedPeriod } from '../plan.ts';
import { renderIn } from '../render.ts';
import { isWithin } from '../rules.ts';
import { planExemptions } from './exemptions.ts';
import { planActExpr, planExpr } from './expressions.ts';
import { OPEN, type Planner } from './planner.ts';
import { planRule, planWhen } from './predicates.ts';
import { actScope } from './scope.ts';
import { planTest } from './tests.ts';
import { endpointDate, versionAt } from './time.ts';
import { withItem } from './typing.ts';

/** A duty while its plan is being made: whether it applies is settled before its exemptions are looked at. */
type Draft = { -readonly [K in keyof PlannedDuty]: PlannedDuty[K] };

/** A duty or report; undefined if it does not cover the act or has no version for the case, OPEN if it is being planned. */
export function planDuty(planner: Planner, name: string): PlannedDuty | typeof OPEN | undefined {
  const known = planner.duties.get(name);
  if (known !== undefined) return known;
  const duty = planner.rules.duties.get(name);
  if (duty === undefined || !duty.acts.some((act) => isWithin(planner.rules, planner.act, act))) return undefined;
  const version = versionAt(planner.rules, duty.versions, planner.moment);
  const body = version === undefined ? undefined : duty.versions[version];
  if (version === undefined || body === undefined) return undefined;
  planner.duties.set(name, OPEN);
  const made = draft(planner, duty, version, body);
  planner.duties.set(name, made);
  return made;
}

function draft(planner: Planner, duty: Duty, version: number, body: Version): Draft {
  const rule = planRule(planner, actScope(planner.act), duty.name, version, body);
  return { index: -1, kind: duty.kind, ...rule, exemptions: [], bearers: [], periods: [], basis: body.basis };
}

/** Plans the rest of a duty: exemptions, bearers, periods. */
export function completeDuty(planner: Planner, duty: PlannedDuty, index: number): void {
  const made: Draft = duty;
  const body = planner.rules.duties.get(duty.name)?.versions[duty.version ?? -1];
  const exemptions = planExemptions(planner, duty.name);
  made.index = index;
  made.exemptions = exemptions === OPEN ? [] : exemptions;
  made.bearers = (body?.bearers ?? []).map((clause) => planBearer(planner, clause));
  made.periods = (body?.periods ?? []).map((clause) => planPeriod(planner, clause));
}

function planBearer(planner: Planner, clause: PartyClause): PlannedBearer {
  const scope = actScope(planner.act);
  const when = planWhen(planner, scope, clause.when);
  if (clause.each === undefined) {
    const party = planExpr(planner, scope, clause.party);
    return { ...when, ...(party.op === 'fact' ? { path: party.name } : {}), party };
  }
  const slot = planner.next.slot++;
  const source = planExpr(planner, scope, clause.each.source);
  const inner = withItem(planner.rules, scope, clause.each, slot);
  const where = clause.each.where && { where: planExpr(planner, inner, clause.each.where) };
  return { ...when, party: planExpr(planner, inner, clause.party), each: { slot, source, ...where } };
}

function planPeriod(planner: Planner, clause: PeriodClause): PlannedPeriod {
  const scope = actScope(planner.act);
  const calendar = clause.calendar === undefined ? undefined : planCalendar(planner, clause.calendar);
  return {
    name: clause.name,
    length: clause.length,
    countsFirstDay: clause.countsFirstDay,
    from: planActExpr(planner, clause.from),
    fromText: renderIn(planner.rules, scope, clause.from),
    ...(calendar && { calendar }),
    basis: clause.basis,
    extensions: clause.extensions.map((e) => ({
      length: e.length,
      when: planTest(planner, scope, e.when),
      basis: e.basis,
    })),
  };
}

function planCalendar({ rules }: Planner, name: string): PlannedCalendar | undefined {
  const calendar = rules.calendars.get(name);
  if (calendar === undefined) return undefined;
  const from = calendar.covers.from && endpointDate(rules, calendar.covers.from);
  const until = calendar.covers.until && endpointDate(rules, calendar.covers.until);
  const weekdays = new Set(calendar.weekdays.map((day) => (day === 0 ? 7 : day)));
  return {
    ...(from && { from }),
    ...(until && { until }),
    weekdays,
    dates: new Set(calendar.dates.map(({ date }) => date)),
  };
}
