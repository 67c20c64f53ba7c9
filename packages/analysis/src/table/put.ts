/** Puts a value at a path of facts, with the entities on the way. What stands there already stays. */
export function put(facts: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = facts;
  for (const step of path.slice(0, -1)) {
    const inner = Object.hasOwn(at, step) ? at[step] : undefined;
    // Within what is none there is nothing.
    if (inner === null) return;
    if (inner === undefined) own(at, step, {});
    at = at[step] as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (!Object.hasOwn(at, last)) own(at, last, value);
}

/** An own member also where it is called __proto__. */
function own(at: object, name: string, value: unknown): void {
  Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true });
}
