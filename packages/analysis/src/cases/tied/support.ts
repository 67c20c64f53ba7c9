/** A linear equation or inequality without constant: coefficients by the numbers of the unknowns; all together are zero, or not above zero. */
export interface Row {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly isEqual: boolean;
}

/** Whole numbers by which a value is told: above / below. */
export interface Ratio {
  readonly above: bigint;
  readonly below: bigint;
}

/**
 * A solution of homogeneous linear (in)equalities in unknowns that are not negative, in which as many of the `wanted` unknowns are positive as can be
 * at all: solutions may be added and scaled, so that there is one in which every unknown is positive that is so in any. It maximizes the sum of what
 * each of these unknowns has up to 1, by the simplex method in whole numbers, with R. G. Bland's rule, under which it ends ("New finite pivoting rules
 * for the simplex method", Mathematics of Operations Research 2, 1977). Nothing is rounded.
 */
export function widestSolution(count: number, rows: readonly Row[], wanted: readonly number[]): Ratio[] {
  const tableau = new Tableau(count, rows, wanted);
  tableau.maximize();
  return Array.from({ length: count }, (_, unknown) => tableau.valueOf(unknown));
}

/** Columns: the unknowns, one for the inequality of each row, then for each wanted unknown its part up to 1 and what that part lacks of 1. */
class Tableau {
  private readonly columns: number;
  private readonly parts: ReadonlyMap<number, number>;
  private readonly rows: bigint[][] = [];
  /** The column of each row that is solved for. */
  private readonly basis: number[] = [];
  private readonly goal: bigint[];

  constructor(count: number, rows: readonly Row[], wanted: readonly number[]) {
    const first = count + rows.length;
    this.parts = new Map(wanted.map((unknown, index) => [unknown, first + 2 * index]));
    this.columns = first + 2 * wanted.length;
    this.goal = this.empty();
    for (const part of this.parts.values()) {
      const bound = this.empty();
      bound[part] = 1n;
      bound[part + 1] = 1n;
      bound[this.columns] = 1n;
      this.add(bound, part + 1);
      this.goal[part] = 1n;
    }
    for (const [index, { terms, isEqual }] of rows.entries()) {
      const row = this.empty();
      for (const [unknown, by] of terms) {
        row[unknown] = by;
        const part = this.parts.get(unknown);
        if (part !== undefined) row[part] = by;
      }
      if (!isEqual) row[count + index] = 1n;
      if (isEqual) this.addEquation(row);
      else this.add(row, count + index);
    }
  }

  /** The last column is the constant. */
  private empty(): bigint[] {
    return new Array<bigint>(this.columns + 1).fill(0n);
  }

  private add(row: bigint[], column: number): void {
    // What others are solved for does not stand in it.
    for (const [index, basic] of this.basis.entries()) eliminate(row, this.rows[index] as bigint[], basic);
    this.rows.push(row);
    this.basis.push(column);
  }

  /** Solved for any of its unknowns: as nothing but zeros stands on the other side, all remains as it is. */
  private addEquation(row: bigint[]): void {
    for (const [index, basic] of this.basis.entries()) eliminate(row, this.rows[index] as bigint[], basic);
    const column = row.findIndex((each, at) => each !== 0n && at < this.columns);
    if (column < 0) return;
    if ((row[column] as bigint) < 0n) for (const [at, each] of row.entries()) row[at] = -each;
    for (const other of this.rows) eliminate(other, row, column);
    this.rows.push(row);
    this.basis.push(column);
  }

  maximize(): void {
    for (const [index, basic] of this.basis.entries()) eliminate(this.goal, this.rows[index] as bigint[], basic);
    for (;;) {
      const entering = this.goal.findIndex((each, at) => at < this.columns && each > 0n);
      if (entering < 0) return;
      this.pivot(this.leaving(entering), entering);
    }
  }

  /** The row that limits a column most; there is one, for the goal is limited. */
  private leaving(column: number): number {
    let best = -1;
    for (const [index, row] of this.rows.entries()) {
      const by = row[column] as bigint;
      if (by <= 0n) continue;
      const than = this.rows[best];
      const order = than
        ? (row[this.columns] as bigint) * (than[column] as bigint) - (than[this.columns] as bigint) * by
        : -1n;
      if (order < 0n || (order === 0n && (this.basis[index] as number) < (this.basis[best] as number))) best = index;
    }
    return best;
  }

  private pivot(at: number, column: number): void {
    const row = this.rows[at] as bigint[];
    for (const other of this.rows) if (other !== row) eliminate(other, row, column);
    eliminate(this.goal, row, column);
    this.basis[at] = column;
  }

  valueOf(unknown: number): Ratio {
    const [own, part] = [this.valueAt(unknown), this.valueAt(this.parts.get(unknown) ?? -1)];
    return { above: own.above * part.below + part.above * own.below, below: own.below * part.below };
  }

  private valueAt(column: number): Ratio {
    const row = this.rows[this.basis.indexOf(column)];
    return row ? { above: row[this.columns] as bigint, below: row[column] as bigint } : { above: 0n, below: 1n };
  }
}

/** Takes a column out of a row by another row, in which it is positive. The row keeps its sign. */
function eliminate(row: bigint[], by: readonly bigint[], column: number): void {
  const factor = row[column] as bigint;
  if (factor === 0n) return;
  const own = by[column] as bigint;
  let common = 0n;
  for (let at = 0; at < row.length; at++) {
    const each = (row[at] as bigint) * own - (by[at] as bigint) * factor;
    row[at] = each;
    if (each !== 0n && common !== 1n) common = gcd(common, each);
  }
  if (common > 1n) for (let at = 0; at < row.length; at++) row[at] = (row[at] as bigint) / common;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
