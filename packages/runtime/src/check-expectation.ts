import type { Expectation } from '@fefta/bundle';
import type { Failure } from './check.ts';
import type { Decided, Decision } from './decision.ts';

/** How the value of a rule compares with the expected one. */
export type Compare = (rule: string, expected: unknown) => { same: boolean; actual: unknown };

/** Compares every part that an expectation gives with the answer. */
export function checkExpectation(answer: Decided, expected: Expectation, compare: Compare): readonly Failure[] {
  const decision = answer.decisions.find(({ duty }) => duty === expected.rule);
  const value = 'value' in expected ? valueFailure(expected, compare) : [];
  const parts = hasParts(expected)
    ? decision === undefined
      ? absent(expected)
      : decisionFailures(decision, expected)
    : [];
  return [...value, ...parts];
}

const PARTS = ['status', 'exemption', 'bearers', 'missing', 'conditions', 'reports', 'periods'] as const;

const hasParts = (expected: Expectation): boolean => PARTS.some((part) => expected[part] !== undefined);

function absent({ rule, status }: Expectation): Failure[] {
  return status === 'absent' ? [] : [{ what: `${rule}: status`, expected: status ?? 'listed', actual: 'absent' }];
}

function valueFailure({ rule, value }: Expectation, compare: Compare): Failure[] {
  const { same, actual } = compare(rule, value);
  return same ? [] : [{ what: `${rule}: value`, expected: value, actual }];
}

function decisionFailures(decision: Decision, expected: Expectation): Failure[] {
  const failures: Failure[] = [];
  const part = (name: string, want: unknown, actual: unknown, same = sameJson): void => {
    if (want !== undefined && !same(want, actual))
      failures.push({ what: `${expected.rule}: ${name}`, expected: want, actual });
  };
  part('status', expected.status, decision.status);
  part('exemption', expected.exemption, decision.exemption);
  part('bearers', expected.bearers, listOf(decision.bearer), sameMembers);
  part('missing', expected.missing, decision.missing, sameMembers);
  part('conditions', expected.conditions, decision.conditions, sameMembers);
  const required = decision.reports.filter(({ status }) => status === 'required').map(({ duty }) => duty);
  part('reports', expected.reports, required, sameMembers);
  for (const { name, ends } of expected.periods ?? []) {
    part(`period ${name}`, ends, decision.periods.find((period) => period.name === name)?.last ?? null);
  }
  return failures;
}

function listOf(bearer: Decision['bearer']): readonly string[] {
  return bearer === null ? [] : typeof bearer === 'string' ? [bearer] : bearer;
}

/** The same members in any order. */
function sameMembers(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) && sameJson([...new Set(a)].sort(), [...new Set(b)].sort());
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
