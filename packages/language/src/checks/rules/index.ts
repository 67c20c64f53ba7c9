import type { Check } from '../check.ts';

export const RULES_CHECKS: readonly Check[] = [];
