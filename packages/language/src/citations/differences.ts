/** A stretch of one text and what stands in its place in the other; either may be empty. */
export interface Difference {
  before: string;
  after: string;
}

/** Beyond so many characters put in or left out two texts have nothing to do with each other. */
const MOST_EDITS = 600;
/** Changes with fewer characters between them are told as one. */
const JOINED = 2;

/**
 * What is different between two texts, in order, by the shortest way from one to the other (Myers, "An O(ND) difference algorithm", 1986). Texts that
 * have hardly anything in common are one difference.
 */
export function differences(before: string, after: string): Difference[] {
  const [a, b] = [[...before], [...after]];
  const kept = keptOf(a, b);
  if (!kept) return [{ before, after }];
  const found: Difference[] = [];
  let [x, y] = [0, 0];
  for (const [atA, atB, length] of [...joined(kept), [a.length, b.length, 0] as const]) {
    if (atA > x || atB > y) found.push({ before: a.slice(x, atA).join(''), after: b.slice(y, atB).join('') });
    [x, y] = [atA + length, atB + length];
  }
  return found;
}

type Run = readonly [atA: number, atB: number, length: number];

/** Leaves out what the texts have in common between two changes only by chance. */
function joined(runs: readonly Run[]): Run[] {
  return runs.filter(([atA, atB, length]) => length > JOINED || (atA === 0 && atB === 0));
}

/** The runs of characters that both texts share, in order; undefined where they are too unlike. */
function keptOf(a: readonly string[], b: readonly string[]): Run[] | undefined {
  const trace: Map<number, number>[] = [];
  let frontier = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(MOST_EDITS, a.length + b.length); edits++) {
    trace.push(frontier);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(frontier, diagonal, edits);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
    frontier = next;
  }
  return undefined;
}

function isDown(frontier: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  const [left, right] = [frontier.get(diagonal - 1) ?? -1, frontier.get(diagonal + 1) ?? -1];
  return diagonal === -edits || (diagonal !== edits && left < right);
}

function startOn(frontier: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return isDown(frontier, diagonal, edits) ? (frontier.get(diagonal + 1) ?? 0) : (frontier.get(diagonal - 1) ?? 0) + 1;
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], lengthA: number, lengthB: number): Run[] {
  const runs: Run[] = [];
  let [x, y] = [lengthA, lengthB];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const frontier = trace[edits] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const start = startOn(frontier, diagonal, edits);
    if (x > start) runs.push([start, start - diagonal, x - start]);
    const previous = isDown(frontier, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    x = frontier.get(previous) ?? 0;
    y = x - previous;
  }
  return runs.reverse();
}
