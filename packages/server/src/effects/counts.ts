import { EffectsComparer } from '@fefta/analysis';
import { flippedCases } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';
import { actChoice } from '../population/acts.ts';
import { type ChosenPopulation, chosenPopulation } from '../population/chosen.ts';
import { type AskedFile, type CountQuestion, counting, knownCount } from '../population/counts.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { stepped } from './state.ts';
import { workingState } from './working.ts';

/** How many scenarios there are of the acts that a day changes something for, and how many are answered otherwise from that day on. */
export interface DayCounts {
  scenarios: number;
  flips: number;
  /** How many rows of the chosen population are answered otherwise, where that was counted. */
  rows?: number;
}

interface Known extends DayCounts {
  rules: Rules;
  population: ChosenPopulation;
  since: number;
}

const known = new WeakMap<Project, Map<string, Known>>();
/** What is being counted: several lenses ask for one day. */
const running = new WeakMap<Project, Map<string, Promise<DayCounts | undefined>>>();

/** Counts that are known are good for so many milliseconds, even while the rules are being changed. */
const FRESH = 5000;

/** So many bytes of a population are counted for a lens. */
const SMALL = 20_000_000;

/** The counts of a day (YYYY-MM-DD); undefined while there are no rules without errors. Worked out in steps, once for all who ask. */
export function countsOf(host: Host, project: Project, date: string): Promise<DayCounts | undefined> {
  const ofProject = running.get(project) ?? new Map<string, Promise<DayCounts | undefined>>();
  running.set(project, ofProject);
  const begun = ofProject.get(date) ?? count(host, project, date).finally(() => ofProject.delete(date));
  ofProject.set(date, begun);
  return begun;
}

async function count(host: Host, project: Project, date: string): Promise<DayCounts | undefined> {
  const ofProject = known.get(project) ?? new Map<string, Known>();
  known.set(project, ofProject);
  const before = ofProject.get(date);
  const population = chosenPopulation(project);
  const isSamePopulation = before?.population.file === population.file && before?.population.act === population.act;
  if (before && isSamePopulation && performance.now() - before.since < FRESH) return before;
  const { last } = await workingState(host, project);
  if (!last || (before?.rules === last.rules && isSamePopulation)) return before;
  const { rules } = last;
  const side = (asOf: string) => ({ rules, asOf, assume: [] });
  const days = { before: side(dayBefore(date)), after: side(date) };
  const found = await stepped(host, new EffectsComparer().compare({ ...days, ownDays: false, quick: true }));
  if (!found) return before;
  const rows = await rowsOtherwise(host, project, population, { ...days, ownDays: false, concerned: found.concerned });
  const counts = {
    scenarios: found.replay.cases,
    flips: flippedCases(found.replay),
    ...(rows !== undefined && { rows }),
  };
  ofProject.set(date, { ...counts, rules, population, since: performance.now() });
  return counts;
}

/** A lens counts small populations by itself; of a large one it tells what the preview has counted. Given up when a text changes. */
async function rowsOtherwise(
  host: Host,
  project: Project,
  { file, act }: ChosenPopulation,
  asked: CountQuestion,
): Promise<number | undefined> {
  if (!file || file.kind === 'shown') return undefined;
  if (asked.concerned.length === 0) return 0;
  const question = { ...asked, ...(act !== undefined && { act }) };
  const known = knownCount(file, question);
  if (known) return known.changed;
  if (sizeOf(file) > SMALL || !canBeAsked(file, question)) return undefined;
  const { workspace } = project.live;
  const found = await stepped(host, counting(file, question), () => project.live.workspace === workspace);
  return found?.changed;
}

const sizeOf = (file: AskedFile): number => (file.kind === 'rows' ? file.bytes.length : file.table.size);

/** Is it known of which act its rows are? */
function canBeAsked(file: AskedFile, { before, after, act }: CountQuestion): boolean {
  if (file.kind === 'rows') return true;
  const choice = actChoice(file.table, [before.rules, after.rules], act);
  return choice.kind === 'own' || (choice.kind === 'one' && choice.act !== undefined);
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
