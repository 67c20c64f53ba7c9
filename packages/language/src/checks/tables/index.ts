import type { Check } from '../check.ts';

export const TABLES_CHECKS: readonly Check[] = [];
