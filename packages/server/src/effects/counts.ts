import { EffectsComparer } from '@fefta/analysis';
import { flippedCases } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { workingState } from './working.ts';

/** How many scenarios there are of the acts that a day changes something for, and how many are answered otherwise from that day on. */
export interface DayCounts {
  scenarios: number;
  flips: number;
}

interface Known extends DayCounts {
  rules: Rules;
  since: number;
}

const known = new WeakMap<Project, Map<string, Known>>();

/** Counts that are known are good for so many milliseconds, even while the rules are being changed. */
const FRESH = 5000;

/** The counts of a day (YYYY-MM-DD); undefined while there are no rules without errors. Worked out in steps. */
export async function countsOf(host: Host, project: Project, date: string): Promise<DayCounts | undefined> {
  const ofProject = known.get(project) ?? new Map<string, Known>();
  known.set(project, ofProject);
  const before = ofProject.get(date);
  if (before && performance.now() - before.since < FRESH) return before;
  const { last } = await workingState(host, project);
  if (!last || before?.rules === last.rules) return before;
  const { rules } = last;
  const side = (asOf: string) => ({ rules, asOf, assume: [] });
  const steps = new EffectsComparer().compare({
    before: side(dayBefore(date)),
    after: side(date),
    ownDays: false,
    quick: true,
  });
  let found: DayCounts | undefined;
  await host.inSteps({
    *[Symbol.iterator]() {
      const { replay } = yield* steps;
      found = { scenarios: replay.cases, flips: flippedCases(replay) };
    },
  });
  if (found) ofProject.set(date, { ...found, rules, since: performance.now() });
  return found;
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
