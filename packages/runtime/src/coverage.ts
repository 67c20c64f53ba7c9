import type { RuleTrace, TestTrace } from './because.ts';
import type { Answer } from './decision.ts';
import type { Evaluation } from './evaluate/evaluation.ts';
import type { Plan } from './plan.ts';

/**
 * The versions of rules that stand in the reasons of an answer, and of the definitions and tables behind the tests that were made:
 * `name#version`, sorted.
 */
export function exercised(answer: Answer, plan: Plan, evaluation: Evaluation): string[] {
  const found = new Set<string>();
  if ('errors' in answer) return [];
  for (const { because } of answer.decisions) addRule(because, found);
  for (const index of evaluation.outcomes.keys()) for (const rule of plan.atoms[index]?.rules ?? []) found.add(rule);
  return [...found].sort();
}

/** The same for tests that were made outside of a decision. */
export function versionsBehind(tests: readonly TestTrace[], plan: Plan, outcomes: Evaluation['outcomes']): string[] {
  const found = new Set<string>();
  addTests(tests, found);
  for (const index of outcomes.keys()) for (const rule of plan.atoms[index]?.rules ?? []) found.add(rule);
  return [...found];
}

function addRule(trace: RuleTrace, found: Set<string>): void {
  if (trace.version !== null) found.add(`${trace.rule}#${trace.version}`);
  addTests(trace.tests, found);
  for (const inner of [...trace.unless, ...trace.conditions, ...(trace.exemptions ?? [])]) addRule(inner, found);
}

function addTests(tests: readonly TestTrace[], found: Set<string>): void {
  for (const { because } of tests) if (because !== undefined) addRule(because, found);
}
