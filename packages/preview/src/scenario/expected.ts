import { type Decided, type Rules, valueOfRule } from '@fefta/runtime';
import type { Language } from '../words/language.ts';
import { expectation, line } from './expectations.ts';
import { literal } from './facts.ts';
import { type File, NameWriter } from './names.ts';
import type { ScenarioCase } from './text.ts';
import type { Writing } from './values.ts';
import { KEYWORDS } from './words.ts';

export interface ExpectationOptions {
  keywords: Language;
  /** Where the expectation is to stand. */
  file?: File;
}

/**
 * What the rules say of one duty, definition, table or other rule (by its qualified name) in a case that was decided, as an expectation in the
 * language. Undefined where nothing can be expected: its value is not known, or cannot be written.
 */
export function expectationText(
  rules: Rules,
  given: ScenarioCase,
  decided: Decided,
  rule: string,
  { keywords, file }: ExpectationOptions,
): string | undefined {
  const writing: Writing = { rules, keywords, names: new NameWriter(rules, file) };
  const decision = decided.decisions.find((each) => each.duty === rule);
  if (decision) return expectation(writing, decided.act, decision);
  return ruleExpectation(writing, given, rule);
}

/** What is expected of a rule to which the decision has no answer: a duty that does not exist then, or a value. */
export function ruleExpectation(writing: Writing, given: ScenarioCase, rule: string): string | undefined {
  const { rules, keywords, names } = writing;
  const { duties, definitions, tables } = rules.bundle;
  if (duties.some(({ name }) => name === rule)) return line(writing, rule, 'absent', []);
  const asked = valueOfRule(rules, rule, given);
  if (asked.kind !== 'value') return undefined;
  const type = [...definitions, ...tables].find(({ name }) => name === rule)?.type ?? { type: 'boolean' as const };
  const value = literal(writing, type, asked.value);
  return value && `${KEYWORDS.expect[keywords]} ${names.write(rule)} ${KEYWORDS.is[keywords]} ${value.text}`;
}
