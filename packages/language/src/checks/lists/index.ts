import type { Check } from '../check.ts';
import { abolishedCode } from './abolished-code.ts';
import { emptySectorList } from './empty-sector-list.ts';
import { incompleteSectorTest } from './incomplete-sector-test.ts';
import { missingCodeData } from './missing-code-data.ts';
import { overlappingMembership } from './overlapping-membership.ts';
import { overlappingRange } from './overlapping-range.ts';
import { reversedRange } from './reversed-range.ts';
import { sectorWithoutGround } from './sector-without-ground.ts';
import { unknownCode } from './unknown-code.ts';
import { unknownParentCode } from './unknown-parent-code.ts';

export const LISTS_CHECKS: readonly Check[] = [
  missingCodeData,
  unknownParentCode,
  unknownCode,
  abolishedCode,
  reversedRange,
  overlappingRange,
  emptySectorList,
  sectorWithoutGround,
  overlappingMembership,
  incompleteSectorTest,
];
