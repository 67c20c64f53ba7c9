import type { RuleTrace, TestTrace } from '@fefta/runtime';
import type { Names } from '../names.ts';
import { EXPLAIN } from '../words/explain.ts';
import type { Text } from '../words/language.ts';
import type { FactValue, Reason } from './model.ts';
import { factText } from './values.ts';

/** The case whose reasons are told. */
export interface Told {
  names: Names;
  act: string;
  /** The case as JSON. */
  given: unknown;
  /** A test may rest on more facts than anyone wants to read beside it. */
  mostFacts: number;
}

/** A rule with everything that was looked at to know whether it holds. */
export function ruleReason(told: Told, trace: RuleTrace, role?: Text): Reason {
  const { names } = told;
  return {
    kind: 'rule',
    holds: trace.holds,
    ...(role && { role: role[names.language] }),
    text: names.of(trace.rule),
    ...noteOn(trace, names),
    facts: [],
    more: false,
    children: [
      ...trace.tests.map((test) => testReason(told, test)),
      ...trace.unless.map((inner) => ruleReason(told, inner, EXPLAIN.unless)),
      ...trace.conditions.map((inner) => ruleReason(told, inner, EXPLAIN.condition)),
      ...(trace.exemptions ?? []).map((inner) => ruleReason(told, inner, EXPLAIN.exemption)),
    ],
  };
}

function noteOn({ rule, version }: RuleTrace, names: Names): { note?: string } {
  const note = version === null ? EXPLAIN.noVersion[names.language] : names.basisOfItem(rule);
  return note === undefined ? {} : { note };
}

function testReason(told: Told, { test, holds, facts, because }: TestTrace): Reason {
  const reason = { kind: 'test', holds, text: test } as const;
  if (because) return { ...reason, facts: [], more: false, children: [ruleReason(told, because)] };
  const shown = facts.slice(0, told.mostFacts).map((path) => factValue(told, path));
  return { ...reason, facts: shown, more: facts.length > told.mostFacts, children: [] };
}

function factValue({ names, act, given }: Told, path: string): FactValue {
  const { label, type } = names.fact(act, path);
  return { path, label, value: factText(given, path, type, names) };
}
