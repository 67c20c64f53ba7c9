import type { PlanType } from './plan.ts';

/** A fact that is absent: what is reported, and what can be tried in its place. */
export interface Absent {
  /** The path to the first absent step: what the case would have to give. */
  readonly path: string;
  /** Is the fact at that path decided by an authority? */
  readonly judgement: boolean;
  /** The type of the fact that was looked for, which may lie below an absent entity. */
  readonly type: PlanType;
  /** May it be none: its own type or that of an absent entity on the way is optional. */
  readonly optional: boolean;
  /** See FactExpr. */
  readonly pattern: string;
}

/** Absent facts by the full path of the fact that was looked for. */
export type AbsentFacts = ReadonlyMap<string, Absent>;

/** Not known, and the facts whose absence made it so (none, where no fact would help). */
export class Unknown {
  readonly absent: AbsentFacts;

  constructor(absent: AbsentFacts) {
    this.absent = absent;
  }
}

/** Unknown, and no fact would help. */
export const UNKNOWABLE = new Unknown(new Map());

/** The outcome of a test. */
export type Truth = boolean | Unknown;

/** Unknown because of any of these; undefined if none of them is unknown. */
export function eitherUnknown(...parts: readonly unknown[]): Unknown | undefined {
  let found: Unknown | undefined;
  for (const part of parts) {
    if (!(part instanceof Unknown) || part === found) continue;
    found = found === undefined || found.absent.size === 0 ? part : joined(found, part);
  }
  return found;
}

function joined(a: Unknown, b: Unknown): Unknown {
  return b.absent.size === 0 ? a : new Unknown(new Map([...a.absent, ...b.absent]));
}

/** As it stands in `because`: null is unknown. */
export function holds(truth: Truth): boolean | null {
  return typeof truth === 'boolean' ? truth : null;
}
