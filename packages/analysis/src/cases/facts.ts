/** The facts of a case as it gives them. */
export type Facts = Record<string, unknown>;

/** Sets a fact; false where something else stands in its way. */
export function put(facts: Facts, path: readonly string[], value: unknown): boolean {
  let at = facts;
  for (const step of path.slice(0, -1)) {
    // A fact below an entity that is none is none too.
    if (at[step] === null) return value === null;
    const next = at[step] ?? (at[step] = {});
    if (typeof next !== 'object') return false;
    at = next as Facts;
  }
  const last = path.at(-1) ?? '';
  // An entity that is there is what it holds.
  if (JSON.stringify(value) === '{}' && typeof at[last] === 'object' && at[last] !== null) return true;
  if (at[last] !== undefined && JSON.stringify(at[last]) !== JSON.stringify(value)) return false;
  at[last] = value;
  return true;
}

/** What a case gives at a path; null below what is none. */
export function read(facts: Facts, path: readonly string[]): unknown {
  let at: unknown = facts;
  for (const step of path) {
    if (at === null) return null;
    if (typeof at !== 'object') return undefined;
    at = (at as Facts)[step];
  }
  return at;
}

/** Takes a fact out of a case. */
export function remove(facts: Facts, path: readonly string[]): void {
  const holder = read(facts, path.slice(0, -1)) as Facts | undefined | null;
  if (holder) delete holder[path.at(-1) ?? ''];
}
