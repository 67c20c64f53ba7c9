import type { Settled, Told } from './settle.ts';

export interface Cell {
  readonly before: Told;
  readonly after: Told;
  count: number;
  /** Rows that show it, those of the largest groups first. */
  readonly rows: number[];
}

/** Rows of one group of a drill-down. */
export interface Slice {
  readonly by: readonly (string | null)[];
  total: number;
  changed: number;
  readonly cells: Cell[];
}

/** How the answers to one duty move from the one side to the other. */
export interface DutyImpact {
  readonly duty: string;
  total: number;
  changed: number;
  readonly cells: Cell[];
  /** By the columns that drill down, most changed first. */
  readonly groups: Slice[];
}

const ABSENT: Told = { status: 'absent', exemption: null };

/** One row for each changed cell is kept for every group of rows that shows it, at most so many. */
const SAMPLES = 3;

/** Adds up the groups, duty by duty. Rows that are not usable are counted apart. */
export function impactOf(duties: readonly string[], all: readonly Settled[], drills: boolean): DutyImpact[] {
  const usable = all.filter(({ group }) => !group.bad).sort((a, b) => b.group.count - a.group.count);
  return duties.map((duty) => {
    const whole = newTally([]);
    const slices = new Map<string, Tally>();
    for (const { group, before, after } of usable) {
      const told: [Told, Told] = [before.get(duty) ?? ABSENT, after.get(duty) ?? ABSENT];
      add(whole, told, group.count, group.row);
      if (!drills) continue;
      const key = JSON.stringify(group.by);
      const slice = slices.get(key) ?? newTally(group.by);
      slices.set(key, slice);
      add(slice, told, group.count, group.row);
    }
    const { total, changed, cells } = finished(whole);
    const groups = [...slices.values()].map(finished).sort((a, b) => b.changed - a.changed || b.total - a.total);
    return { duty, total, changed, cells, groups };
  });
}

interface Tally {
  readonly by: readonly (string | null)[];
  readonly cells: Map<string, Cell>;
}

const newTally = (by: readonly (string | null)[]): Tally => ({ by, cells: new Map() });

function add({ cells }: Tally, [before, after]: readonly [Told, Told], count: number, row: number): void {
  const key = JSON.stringify([before.status, before.exemption, after.status, after.exemption]);
  const cell = cells.get(key) ?? { before, after, count: 0, rows: [] };
  cells.set(key, cell);
  cell.count += count;
  if (cell.rows.length < SAMPLES) cell.rows.push(row);
}

function finished({ by, cells }: Tally): Slice {
  const all = [...cells.values()].sort((a, b) => b.count - a.count);
  const sum = (of: readonly Cell[]) => of.reduce((total, { count }) => total + count, 0);
  return { by, total: sum(all), changed: sum(all.filter(isChange)), cells: all };
}

export const isChange = ({ before, after }: Pick<Cell, 'before' | 'after'>): boolean =>
  before.status !== after.status || before.exemption !== after.exemption;
