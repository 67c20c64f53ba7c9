import type { Check } from './check.ts';
import { CITATIONS_CHECKS } from './citations/index.ts';
import { CONTROLS_CHECKS } from './controls/index.ts';
import { LISTS_CHECKS } from './lists/index.ts';
import { NAMES_CHECKS } from './names/index.ts';
import { RULES_CHECKS } from './rules/index.ts';
import { SCENARIOS_CHECKS } from './scenarios/index.ts';
import { TABLES_CHECKS } from './tables/index.ts';
import { TIME_CHECKS } from './time/index.ts';
import { TYPES_CHECKS } from './types/index.ts';

/** Every check, by area. */
export const CHECKS: readonly Check[] = [
  ...NAMES_CHECKS,
  ...LISTS_CHECKS,
  ...CONTROLS_CHECKS,
  ...CITATIONS_CHECKS,
  ...TIME_CHECKS,
  ...TYPES_CHECKS,
  ...RULES_CHECKS,
  ...TABLES_CHECKS,
  ...SCENARIOS_CHECKS,
];

/** The codes of all checks: those that a workspace can switch off. */
export const CHECK_CODES: ReadonlySet<string> = new Set(CHECKS.map((each) => each.code));
