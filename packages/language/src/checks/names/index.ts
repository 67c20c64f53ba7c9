import type { Check } from '../check.ts';

export const NAMES_CHECKS: readonly Check[] = [];
