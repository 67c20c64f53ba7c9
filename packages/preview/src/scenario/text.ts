import type { Labels } from '@fefta/bundle';
import type { Decided, Rules } from '@fefta/runtime';
import type { Language } from '../words/language.ts';
import { expectations } from './expectations.ts';
import { assignments } from './facts.ts';
import { type File, NameWriter, writeName } from './names.ts';
import { quote, type Writing } from './values.ts';
import { KEYWORDS } from './words.ts';

/** A case that was decided without errors. */
export interface ScenarioCase {
  /** Qualified name. */
  act: string;
  asOf: string;
  facts: Readonly<Record<string, unknown>>;
  assume?: readonly string[];
}

export interface ScenarioOptions {
  name: string;
  /** A text is a label in the language of the keywords. */
  label?: string | Labels;
  /** Spelling of the keywords; English if none is given. */
  keywords?: Language;
  /** Where the scenario is to stand; without it, all names are qualified. */
  file?: File;
}

/**
 * The case and what was decided of it as a scenario in the language. A value for which the language has no literal (a fraction of
 * huge numbers, a text with control characters) is left out, and a comment says so.
 */
export function scenarioText(rules: Rules, given: ScenarioCase, decided: Decided, options: ScenarioOptions): string {
  return write(rules, given, decided, options).text;
}

/** The namespaces that a file has to import (or be of) so that the scenario can stand in it, sorted. */
export function scenarioNamespaces(rules: Rules, given: ScenarioCase, decided: Decided): string[] {
  const { names } = write(rules, given, decided, { name: 'x' });
  return [...names.namespaces].filter((each) => each !== '').sort();
}

function write(rules: Rules, given: ScenarioCase, decided: Decided, options: ScenarioOptions) {
  const { name, label, keywords = 'en', file } = options;
  const names = new NameWriter(rules, file);
  const writing: Writing = { rules, keywords, names };
  const word = (keyword: keyof typeof KEYWORDS) => KEYWORDS[keyword][keywords];
  const assumed = (given.assume ?? []).map((each) => names.write(each));
  const head = [
    word('scenario'),
    writeName(name) ?? '_',
    ...labels(typeof label === 'string' ? { [keywords]: label } : (label ?? {})),
    `${word('asOf')} ${given.asOf}`,
    ...(assumed.length > 0 ? [`${word('assuming')} ${assumed.join(', ')}`] : []),
    '{',
  ];
  const lines = [
    head.join(' '),
    `  ${word('given')} ${names.write(decided.act)} {`,
    ...assignments(writing, rules.facts.get(decided.act) ?? new Map(), given.facts).map(({ path, value }) =>
      value ? `    ${path} = ${value.text}${value.open ? ';' : ''}` : `    // ${path}: ${UNWRITABLE[keywords]}`,
    ),
    '  }',
    ...expectations(writing, given, decided).map((each) => `  ${each}`),
    '}',
    '',
  ];
  return { text: lines.join('\n'), names };
}

const UNWRITABLE = {
  ja: 'この値を表す書き方がありません',
  en: 'there is no way to write this value',
} as const;

/** Labels as they stand behind a name. Of a text that cannot be written, nothing is. */
export function labels({ ja, en }: Labels): string[] {
  const write = (value: string | undefined) => (value === undefined ? undefined : quote(value.replace(/\s+/g, ' ')));
  const [japanese, english] = [write(ja), write(en)];
  return [japanese, english && `en ${english}`].filter((each) => each !== undefined);
}
