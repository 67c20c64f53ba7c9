/** The facts with another value at a path ("partners[0].kind"); undefined takes the fact away. The facts given stay as they are. */
export function edited(
  facts: Record<string, unknown>,
  path: string,
  change: (held: unknown) => unknown,
): Record<string, unknown> {
  return withChange(facts, stepsOf(path), change) as Record<string, unknown>;
}

/** An index is a number. */
function stepsOf(path: string): (string | number)[] {
  return path.split('.').flatMap((part) => {
    const [, name = '', indices = ''] = /^(.*?)((?:\[\d+\])*)$/s.exec(part) ?? [];
    return [name, ...[...indices.matchAll(/\d+/g)].map(([digits]) => Number(digits))];
  });
}

function withChange(held: unknown, steps: readonly (string | number)[], change: (held: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(held);
  if (typeof step === 'number') {
    const list = Array.isArray(held) ? held : [];
    return list.map((item, index) => (index === step ? withChange(item, rest, change) : item));
  }
  const entries = typeof held === 'object' && held !== null ? Object.entries(held) : [];
  const before = entries.find(([name]) => name === step)?.[1];
  const after = withChange(before, rest, change);
  const isKnown = entries.some(([name]) => name === step);
  const changed = entries.map(([name, value]) => [name, name === step ? after : value] as const);
  const all = isKnown ? changed : [...changed, [step, after] as const];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}
