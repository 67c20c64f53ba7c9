/** What was evaluated, in order, until the answer was certain. Shared between answers: not to be altered. */
export interface RuleTrace {
  readonly rule: string;
  /** Index into the rule's versions; null where it has none for the case, or depends on itself. */
  readonly version: number | null;
  /** null: not known. */
  readonly holds: boolean | null;
  readonly tests: readonly TestTrace[];
  readonly unless: readonly RuleTrace[];
  readonly conditions: readonly RuleTrace[];
  /** Of a duty: the exemptions tried. */
  readonly exemptions?: readonly RuleTrace[];
}

/** A leaf test, or the question whether another rule or a definition holds. */
export interface TestTrace {
  /** In the language. */
  readonly test: string;
  readonly holds: boolean | null;
  /** The facts of the act on which it depends. */
  readonly facts: readonly string[];
  /** Why, where it is a definition, an exclusion or a condition. */
  readonly because?: RuleTrace;
}

/** The same trace with an outcome that was found out otherwise than by evaluating it. */
export function withOutcome(trace: RuleTrace, holds: boolean | null): RuleTrace {
  return trace.holds === holds ? trace : { ...trace, holds };
}
