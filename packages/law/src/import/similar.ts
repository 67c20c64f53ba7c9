/** The pairs of neighbouring signs of a text: what `likeness` compares. */
export function bigrams(text: string): Set<string> {
  const set = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) set.add(text.slice(at, at + 2));
  return set;
}

/** How alike two texts are, 0 to 1 (Dice's coefficient over pairs of signs). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** Texts less alike than this are not the same provision. */
const ALIKE = 0.6;

/**
 * Which text of `before` each of `after` is, in order, by the greatest sum of likenesses: index in `before`, or undefined for what is new.
 * Time and memory are those of the product of the lengths.
 */
export function matchTexts(before: readonly string[], after: readonly string[]): (number | undefined)[] {
  const [left, right] = [before.map(bigrams), after.map(bigrams)];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const score = (i: number, j: number): number => {
    if (before[i] === after[j]) return 1;
    const alike = likeness(left[i] as Set<string>, right[j] as Set<string>);
    return alike >= ALIKE ? alike : -1;
  };
  const scores = new Float64Array(before.length * after.length);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const own = score(i, j);
      scores[i * after.length + j] = own;
      const at = (row: number, column: number) => best[row * width + column] as number;
      const taken = own < 0 ? -1 : own + at(i + 1, j + 1);
      best[i * width + j] = Math.max(taken, at(i + 1, j), at(i, j + 1));
    }
  }
  return walk(before.length, after.length, best, scores);
}

function walk(rows: number, columns: number, best: Float64Array, scores: Float64Array): (number | undefined)[] {
  const width = columns + 1;
  const found: (number | undefined)[] = Array.from({ length: columns });
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const own = scores[i * columns + j] as number;
    const here = best[i * width + j] as number;
    if (own >= 0 && Math.abs(here - own - (best[(i + 1) * width + j + 1] as number)) < 1e-9) {
      found[j] = i;
      i += 1;
      j += 1;
    } else if (Math.abs(here - (best[(i + 1) * width + j] as number)) < 1e-9) i += 1;
    else j += 1;
  }
  return found;
}
