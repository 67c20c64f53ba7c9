import { CONTROL_KEYWORDS } from './keywords/controls.ts';
import { EXPRESSION_KEYWORDS } from './keywords/expressions.ts';
import { FILE_KEYWORDS } from './keywords/files.ts';
import { INSTRUMENT_KEYWORDS } from './keywords/instruments.ts';
import type { KeywordHelp } from './keywords/keyword.ts';
import { LIST_KEYWORDS } from './keywords/lists.ts';
import { RULE_KEYWORDS } from './keywords/rules.ts';
import { SCENARIO_KEYWORDS } from './keywords/scenarios.ts';
import { VOCABULARY_KEYWORDS } from './keywords/vocabulary.ts';

/** Every keyword in both spellings with what it says. A word that stands for two keywords has an entry for each. */
export const KEYWORD_HELP: readonly KeywordHelp[] = [
  ...FILE_KEYWORDS,
  ...INSTRUMENT_KEYWORDS,
  ...VOCABULARY_KEYWORDS,
  ...LIST_KEYWORDS,
  ...CONTROL_KEYWORDS,
  ...RULE_KEYWORDS,
  ...EXPRESSION_KEYWORDS,
  ...SCENARIO_KEYWORDS,
];
