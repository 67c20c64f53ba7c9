import type { ServerName } from './contender.ts';

/** One measure of both servers; `ratio` is ours divided by theirs. */
export interface Row {
  files: number;
  measure: string;
  unit: 'ms' | 'MiB';
  ours?: number;
  stock?: number;
  /** How many measurements, ours and theirs. */
  count: string;
  ratio?: number;
  /** What is promised at the size at which the promises hold, and whether it is kept. */
  floor?: string;
  kept?: boolean;
}

/** The number of files for which the floors are promised. */
export const FLOOR_FILES = 1500;

interface Floor {
  most: number;
  of: 'milliseconds' | 'stock';
}

/** What the server must reach, by measure. */
const FLOORS: Readonly<Record<string, Floor>> = {
  'cold start, all files': { most: 0.6, of: 'stock' },
  'warm start, first diagnostics (beside cold)': { most: 1 / 8, of: 'stock' },
  'peak memory, cold start': { most: 0.65, of: 'stock' },
  'peak memory, after all edits': { most: 0.65, of: 'stock' },
  'local edit, shown, p95': { most: 60, of: 'milliseconds' },
  'hub body edit (few use it), shown, p50': { most: 1 / 50, of: 'stock' },
  'hub body edit (few use it), settled, p50': { most: 1 / 50, of: 'stock' },
  'hub body edit (all use it), shown, p50': { most: 1 / 50, of: 'stock' },
  'hub body edit (all use it), settled, p50': { most: 1 / 50, of: 'stock' },
  'hub export edit (few use it), settled, p50': { most: 1 / 5, of: 'stock' },
  'hub export edit (all use it), settled, p50': { most: 1 / 5, of: 'stock' },
};

/** Puts the values of both servers side by side. */
export function makeRow(
  files: number,
  measure: string,
  values: ReadonlyMap<ServerName, number | undefined>,
  counts: readonly number[],
  unit: Row['unit'] = 'ms',
): Row {
  const [ours, stock] = [values.get('ours'), values.get('stock')];
  const ratio = ours === undefined || stock === undefined ? undefined : ours / stock;
  const row: Row = { files, measure, unit, ours, stock, count: counts.join(' / '), ratio };
  const floor = FLOORS[measure];
  if (!floor) return row;
  const reached = floor.of === 'stock' ? ratio : ours;
  const kept = reached === undefined || files < FLOOR_FILES ? undefined : reached <= floor.most;
  return { ...row, floor: shown(floor), kept };
}

function shown({ most, of }: Floor): string {
  if (of === 'milliseconds') return `≤ ${most} ms`;
  return most < 0.5 ? `≤ 1/${Math.round(1 / most)}` : `≤ ${most}`;
}

const digits = (value: number | undefined) => (value === undefined ? '' : Number(value.toPrecision(3)));

/** Prints the rows of one size. */
export function printRows(rows: readonly Row[]): void {
  console.table(
    rows.map(({ measure, unit, ours, stock, count, ratio, floor, kept }) => ({
      measure,
      unit,
      ours: digits(ours),
      stock: digits(stock),
      'ours/stock': digits(ratio),
      times: count,
      floor: floor ?? '',
      '': kept === undefined ? '' : kept ? 'pass' : 'MISSED',
    })),
  );
}
