/** Lines of the old text that give way to lines of the new one. */
export interface Hunk {
  /** In the old text: of the first line, and after the last. */
  from: number;
  until: number;
  lines: readonly string[];
}

/** Beyond this many changed lines the search for the fewest changes takes longer than it is worth. */
const MOST_STEPS = 1_000;

/** The fewest replacements of lines that make the new text of the old (Myers, 1986); one for all where there would be very many. */
export function diffLines(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  if (start === oldEnd && start === newEnd) return [];
  const [old, now] = [before.slice(start, oldEnd), after.slice(start, newEnd)];
  const kept = keptLines(old, now) ?? [];
  return hunksBetween(kept, old.length, now).map((hunk) => ({
    ...hunk,
    from: hunk.from + start,
    until: hunk.until + start,
  }));
}

type Pair = readonly [old: number, now: number];

/** The lines that stay, as pairs of positions. */
function keptLines(old: readonly string[], now: readonly string[]): Pair[] | undefined {
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    trail.push(new Map(furthest));
    for (let k = -steps; k <= steps; k += 2) {
      let x = furthestStart(furthest, k, steps);
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      furthest.set(k, x);
      if (x >= old.length && x - k >= now.length) return walkBack(trail, old.length, now.length);
    }
  }
  return undefined;
}

function furthestStart(furthest: ReadonlyMap<number, number>, k: number, steps: number): number {
  return isFromAbove(furthest, k, steps) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
}

function walkBack(trail: readonly ReadonlyMap<number, number>[], oldLength: number, newLength: number): Pair[] {
  const kept: Pair[] = [];
  let [x, y] = [oldLength, newLength];
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const furthest = trail[steps] as ReadonlyMap<number, number>;
    const k = x - y;
    const isDown = isFromAbove(furthest, k, steps);
    const from = isDown ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0);
    const start = steps === 0 ? 0 : isDown ? from : from + 1;
    for (; x > start; x--) kept.push([x - 1, x - 1 - k]);
    if (steps === 0) break;
    x = from;
    y = from - (isDown ? k + 1 : k - 1);
  }
  return kept.reverse();
}

function isFromAbove(furthest: ReadonlyMap<number, number>, k: number, steps: number): boolean {
  return k === -steps || (k !== steps && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function hunksBetween(kept: readonly Pair[], oldLength: number, now: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [old, next] = [0, 0];
  for (const [keptOld, keptNew] of [...kept, [oldLength, now.length] as const]) {
    if (keptOld > old || keptNew > next) hunks.push({ from: old, until: keptOld, lines: now.slice(next, keptNew) });
    old = keptOld + 1;
    next = keptNew + 1;
  }
  return hunks;
}
