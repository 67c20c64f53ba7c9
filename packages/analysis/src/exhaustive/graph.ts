import { addDays, type PlanExpr, type PlannedAtom } from '@fefta/runtime';

/** Parts of a plan by which nothing is decided: they are not followed. */
const ASIDE = new Set(['type', 'steps', 'basis', 'facts', 'rules', 'length', 'values', 'calendar']);

/** The tests of the rules that these parts of a plan ask. */
export function atomsIn(roots: readonly object[]): PlannedAtom[] {
  const found: PlannedAtom[] = [];
  for (const part of below(roots)) if ('atom' in part) found.push(part.atom as PlannedAtom);
  return [...new Set(found)].filter(({ index }) => index >= 0);
}

/** The days on which something that these parts of a plan ask of the day of the act becomes true or false; sorted. */
export function daysOfActIn(roots: readonly object[]): string[] {
  const found = new Set<string>();
  for (const part of below(roots)) {
    const { left, right } = part as { left?: PlanExpr; right?: PlanExpr };
    const day = left?.op === 'act-date' ? right : right?.op === 'act-date' ? left : undefined;
    if (day?.op !== 'string') continue;
    found.add(day.value);
    const next = addDays(day.value, 1);
    if (next !== undefined) found.add(next);
  }
  return [...found].sort();
}

/** These parts and all that they hold, each once. */
function below(roots: readonly object[]): Set<object> {
  const seen = new Set<object>(roots);
  // The set grows while it is gone through.
  for (const at of seen) for (const part of partsOf(at)) seen.add(part);
  return seen;
}

/**
 * Which part of a plan holds which: so that a plan with one part changed shares all others with the first one, and what has been worked out of
 * those need not be worked out again.
 */
export class PlanGraph {
  private readonly holders = new Map<object, object[]>();
  private readonly roots: ReadonlySet<object>;

  constructor(roots: readonly object[]) {
    this.roots = new Set(roots);
    for (const at of below(roots))
      for (const part of partsOf(at)) {
        const known = this.holders.get(part);
        if (known) known.push(at);
        else this.holders.set(part, [at]);
      }
  }

  /** What holds a part; undefined where several do, it stands in one in several places, or it is itself what is asked. */
  onlyHolder(part: object): object | undefined {
    const [only, another] = this.holders.get(part) ?? [];
    return another || this.roots.has(part) ? undefined : only;
  }

  /** Gives for each part of the plan what stands for it once some parts are replaced: itself, where nothing in it is replaced. */
  changed(changes: ReadonlyMap<object, object>): <T extends object>(part: T) => T {
    const copies = new Map<object, object>();
    const waiting = [...changes.keys()];
    for (const [part, other] of changes) copies.set(part, copyOf(other));
    for (let at = waiting.pop(); at; at = waiting.pop())
      for (const holder of this.holders.get(at) ?? []) {
        if (copies.has(holder)) continue;
        copies.set(holder, copyOf(holder));
        waiting.push(holder);
      }
    for (const copy of copies.values()) {
      const record = copy as Record<string, unknown>;
      for (const [name, inner] of Object.entries(record)) {
        const other = typeof inner === 'object' && inner !== null && !ASIDE.has(name) ? copies.get(inner) : undefined;
        if (other) record[name] = other;
      }
    }
    return <T extends object>(part: T) => (copies.get(part) as T | undefined) ?? part;
  }
}

function partsOf(at: object): object[] {
  if ('op' in at && at.op === 'fact') return [];
  return Object.entries(at).flatMap(([name, inner]): object[] => {
    const isPart = typeof inner === 'object' && inner !== null && !(inner instanceof Set || inner instanceof Map);
    return isPart && !ASIDE.has(name) ? [inner as object] : [];
  });
}

const copyOf = (part: object): object => (Array.isArray(part) ? [...part] : { ...part });
