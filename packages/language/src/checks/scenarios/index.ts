import type { Check } from '../check.ts';

export const SCENARIOS_CHECKS: readonly Check[] = [];
