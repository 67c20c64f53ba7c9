import type { Check } from '../check.ts';

export const LISTS_CHECKS: readonly Check[] = [];
