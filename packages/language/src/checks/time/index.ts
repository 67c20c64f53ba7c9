import type { Check } from '../check.ts';
import { amendmentOrder } from './amendment-order.ts';
import { applicableBeforeForce } from './applicable-before-force.ts';
import { emptyInterval } from './empty-interval.ts';
import { gapBetweenVersions } from './gap-between-versions.ts';
import { invalidDate } from './invalid-date.ts';
import { overlappingVersions } from './overlapping-versions.ts';
import { unknownWeekday } from './unknown-weekday.ts';
import { versionBeforeInstrument } from './version-before-instrument.ts';
import { versionWithoutInstrument } from './version-without-instrument.ts';

export const TIME_CHECKS: readonly Check[] = [
  invalidDate,
  unknownWeekday,
  emptyInterval,
  overlappingVersions,
  gapBetweenVersions,
  versionWithoutInstrument,
  amendmentOrder,
  versionBeforeInstrument,
  applicableBeforeForce,
];
