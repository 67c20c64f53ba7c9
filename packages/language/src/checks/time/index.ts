import type { Check } from '../check.ts';

export const TIME_CHECKS: readonly Check[] = [];
