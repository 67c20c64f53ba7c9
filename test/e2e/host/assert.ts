/** A web extension host has no node:assert; these say enough. Both values are compared by what JSON makes of them. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) throw new Error(`${what}\nexpected: ${b}\nactual:   ${a}`);
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

/** The text contains every one of the parts. */
export function contains(text: string, ...parts: string[]): void {
  const absent = parts.filter((part) => !text.includes(part));
  if (absent.length > 0)
    throw new Error(`lacks ${absent.map((part) => `"${part}"`).join(', ')}:\n${text.slice(0, 1500)}`);
}

/** The list contains every one of the items. */
export function includes(list: readonly unknown[], ...items: unknown[]): void {
  const absent = items.filter((item) => !list.includes(item));
  if (absent.length > 0) throw new Error(`lacks ${JSON.stringify(absent)}:\n${JSON.stringify(list).slice(0, 1500)}`);
}

export function excludes(list: readonly unknown[], ...items: unknown[]): void {
  const present = items.filter((item) => list.includes(item));
  if (present.length > 0)
    throw new Error(`must not hold ${JSON.stringify(present)}:\n${JSON.stringify(list).slice(0, 1500)}`);
}

/** Asks until there is an answer that is neither undefined nor false. */
export async function until<T>(
  what: string,
  ask: () => Thenable<T | undefined | false> | T | undefined | false,
  limit = 15_000,
): Promise<T> {
  const last = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > last) throw new Error(`did not come in ${limit / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
