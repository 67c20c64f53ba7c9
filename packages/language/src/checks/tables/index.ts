import type { Check } from '../check.ts';
import { emptyCellWithoutMeaning } from './empty-cell-without-meaning.ts';
import { overlappingRows } from './overlapping-rows.ts';
import { rowWidth } from './row-width.ts';
import { tableGap } from './table-gap.ts';

export const TABLES_CHECKS: readonly Check[] = [rowWidth, overlappingRows, tableGap, emptyCellWithoutMeaning];
