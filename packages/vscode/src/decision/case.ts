import type { CaseInForm } from '@fefta/preview';

/** What the decision panel is about. */
export interface DecisionCase {
  /** Folder of the workspace. */
  root: string;
  /** Qualified name. */
  act: string;
  facts: Record<string, unknown>;
  /** Only where the form has a date of its own; otherwise the as-of date of the session counts. */
  asOf?: string;
  assume?: string[];
}

/** The case after something was entered in a form that had been given a date. */
export function entered(before: DecisionCase, { act, facts, asOf, assume }: CaseInForm, given: string): DecisionCase {
  const own = asOf === given ? before.asOf : asOf;
  return { root: before.root, act, facts, ...(own ? { asOf: own } : {}), ...(assume?.length ? { assume } : {}) };
}

/** A case as it was kept; undefined if it is none. */
export function readCase(kept: unknown): Partial<DecisionCase> | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { root, act, facts, asOf, assume } = kept as Record<string, unknown>;
  if (typeof act !== 'string') return undefined;
  return {
    act,
    facts: typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {},
    ...(typeof root === 'string' ? { root } : {}),
    ...(typeof asOf === 'string' && asOf !== '' ? { asOf } : {}),
    ...(Array.isArray(assume) ? { assume: assume.filter((each) => typeof each === 'string') } : {}),
  };
}
