import type { Check } from '../check.ts';

export const CITATIONS_CHECKS: readonly Check[] = [];
