import type { Check } from '../check.ts';

export const TYPES_CHECKS: readonly Check[] = [];
