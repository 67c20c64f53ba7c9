import type { Decision } from '@fefta/runtime';
import { answerOf } from '../compare/answer-of.ts';
import { changeOf } from '../compare/kinds.ts';
import type { AnswerState } from '../effects/known-cases.ts';
import type { DutyPopulation, PopulationCell, PopulationGroup, SampleRow } from './model.ts';

/** So many values of a fact are told apart. */
const MOST_GROUPS = 10_000;

interface DutyTally {
  readonly cells: Map<string, PopulationCell & { sample?: SampleRow }>;
  readonly groups: Map<string, PopulationGroup>;
  readonly otherGroups: { total: number; changed: number };
}

/** What one pair of answers says, duty by duty. */
type Moves = readonly { readonly duty: DutyTally; readonly cell: PopulationCell & { sample?: SampleRow } }[];

/** Counts pairs of answers. Answers that the decider shares between cases are compared once. */
export class Tally {
  changed = 0;
  private readonly duties = new Map<string, DutyTally>();
  private readonly withDays: boolean;
  private readonly known = new WeakMap<readonly Decision[], WeakMap<readonly Decision[], Moves>>();

  /** `withDays`: rows are asked of both sides as of one day, so that periods are compared by their days too. */
  constructor(withDays: boolean) {
    this.withDays = withDays;
  }

  /** `value`: what the row has for the fact of the drill-down; `sample` makes what is kept of the first row of a cell. */
  add(
    was: readonly Decision[],
    is: readonly Decision[],
    sample: () => SampleRow,
    group: { value: PopulationGroup['value'] } | undefined,
  ): void {
    let isChanged = false;
    for (const { duty, cell } of this.moves(was, is)) {
      cell.count++;
      cell.sample ??= sample();
      isChanged ||= cell.changed;
      if (group) count(groupOf(duty, group.value), cell.changed);
    }
    if (isChanged) this.changed++;
  }

  /** The duties by name, their cells and groups most frequent (most changed) first. */
  get result(): DutyPopulation[] {
    return [...this.duties].sort(byName).map(([duty, { cells: all, groups, otherGroups }]) => {
      const cells = [...all.values()].sort((a, b) => b.count - a.count);
      return {
        duty,
        total: sum(cells),
        changed: sum(cells.filter(({ changed }) => changed)),
        cells,
        groups: [...groups.values()].sort((a, b) => b.changed - a.changed || b.total - a.total),
        otherGroups,
      };
    });
  }

  private moves(was: readonly Decision[], is: readonly Decision[]): Moves {
    let ofBefore = this.known.get(was);
    const found = ofBefore?.get(is);
    if (found) return found;
    const moves = this.compare(was, is);
    // Those that hold dates or bearers of the case are made for it alone: nobody asks for them again.
    if (!Object.isFrozen(was) || !Object.isFrozen(is)) return moves;
    if (!ofBefore) this.known.set(was, (ofBefore = new WeakMap()));
    ofBefore.set(is, moves);
    return moves;
  }

  private compare(was: readonly Decision[], is: readonly Decision[]): Moves {
    const names = new Set([...was, ...is].map(({ duty }) => duty));
    return [...names].map((name) => {
      const [a, b] = [was, is].map((all) => all.find((each) => each.duty === name)) as [Decision?, Decision?];
      const duty = this.duties.get(name) ?? { cells: new Map(), groups: new Map(), otherGroups: nothing() };
      this.duties.set(name, duty);
      return { duty, cell: cellOf(duty, a, b, this.withDays) };
    });
  }
}

const nothing = () => ({ total: 0, changed: 0 });
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const sum = (cells: readonly PopulationCell[]): number => cells.reduce((total, { count: one }) => total + one, 0);

function cellOf({ cells }: DutyTally, was: Decision | undefined, is: Decision | undefined, withDays: boolean) {
  const before: AnswerState = was?.status ?? 'absent';
  const after: AnswerState = is?.status ?? 'absent';
  const exemptions = [was?.exemption ?? null, is?.exemption ?? null] as const;
  const kind = was === is ? undefined : changeOf(was && answerOf(was, withDays), is && answerOf(is, withDays));
  const key = [before, after, ...exemptions, kind].join('\n');
  const cell: PopulationCell & { sample?: SampleRow } = cells.get(key) ?? {
    before,
    after,
    exemptions,
    changed: kind !== undefined,
    ...(kind && { kind }),
    count: 0,
  };
  cells.set(key, cell);
  return cell;
}

function groupOf({ groups, otherGroups }: DutyTally, value: PopulationGroup['value']) {
  const key = value === undefined ? 'absent' : value === null ? 'none' : `=${value}`;
  const found = groups.get(key);
  if (found) return found;
  if (groups.size >= MOST_GROUPS) return otherGroups;
  const made = { value, ...nothing() };
  groups.set(key, made);
  return made;
}

function count(group: { total: number; changed: number }, differs: boolean): void {
  group.total++;
  if (differs) group.changed++;
}
