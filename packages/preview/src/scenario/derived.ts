import type { Labels } from '@fefta/bundle';
import type { Decided, Rules } from '@fefta/runtime';
import type { Language } from '../words/language.ts';
import { line } from './expectations.ts';
import { ruleExpectation } from './expected.ts';
import { assignments } from './facts.ts';
import { type File, NameWriter, writeName } from './names.ts';
import { labels, type ScenarioCase } from './text.ts';
import type { Writing } from './values.ts';
import { KEYWORDS } from './words.ts';

/** A scenario that is like another one but for some facts. */
export interface DerivedScenario {
  name: string;
  label: Labels;
  /** Qualified name of the scenario that it is like. */
  base: string;
  /** The facts that are different, within the entities in which they stand. */
  changes: Readonly<Record<string, unknown>>;
  /** Qualified names of the rules of which it says something. */
  expect: readonly string[];
}

/** What a scenario would be as a text of the language, and the namespaces that the file has to import (or be of). */
export interface DerivedText {
  text: string;
  namespaces: readonly string[];
}

/**
 * The scenario in the language, with what the rules say now of each rule that it is about. Undefined where nothing can be said of any of them, or a
 * fact cannot be written.
 */
export function derivedText(
  rules: Rules,
  given: ScenarioCase,
  decided: Decided,
  { name, label, base, changes, expect }: DerivedScenario,
  { keywords, file }: { keywords: Language; file: File },
): DerivedText | undefined {
  const names = new NameWriter(rules, file);
  const writing: Writing = { rules, keywords, names };
  const word = (keyword: keyof typeof KEYWORDS) => KEYWORDS[keyword][keywords];
  const facts = assignments(writing, rules.facts.get(decided.act) ?? new Map(), changes);
  const expected = expect.flatMap((rule) => expectedOf(writing, given, decided, rule) ?? []);
  if (expected.length === 0 || facts.some(({ value }) => value === undefined)) return undefined;
  const text = [
    `${word('scenario')} ${[writeName(name) ?? '_', ...labels(label)].join(' ')} ${LIKE[keywords](names.write(base))} {`,
    `  ${word('given')} {`,
    ...facts.map(({ path, value }) => `    ${path} = ${value?.text}${value?.open ? ';' : ''}`),
    '  }',
    ...expected.map((each) => `  ${each}`),
    '}',
    '',
  ].join('\n');
  return { text, namespaces: [...names.namespaces].filter((each) => each !== '' && each !== file.namespace).sort() };
}

const LIKE = {
  ja: (base: string) => `類似 ${base}`,
  en: (base: string) => `like ${base}`,
} as const;

/** The status of a duty alone: what follows from it is not what the scenario is about. */
function expectedOf(writing: Writing, given: ScenarioCase, decided: Decided, rule: string): string | undefined {
  const decision = decided.decisions.find((each) => each.duty === rule);
  return decision ? line(writing, rule, decision.status, []) : ruleExpectation(writing, given, rule);
}
