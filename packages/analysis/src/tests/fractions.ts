/** The points at which a number is tried: every threshold, and one point between each two. */
export function pointsOf(thresholds: readonly string[]): string[] {
  const sorted = [...new Set(thresholds)].map(parse).sort((a, b) => (a.n * b.d < b.n * a.d ? -1 : 1));
  return sorted.flatMap((point, index) => {
    const next = sorted[index + 1];
    return next ? [print(point), print(middle(point, next))] : [print(point)];
  });
}

interface Fraction {
  n: bigint;
  d: bigint;
}

function parse(text: string): Fraction {
  const [n = '0', d = '1'] = text.split('/');
  return { n: BigInt(n), d: BigInt(d) };
}

function middle(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: 2n * a.d * b.d };
}

function print({ n, d }: Fraction): string {
  return n % d === 0n ? String(n / d) : `${n}/${d}`;
}
