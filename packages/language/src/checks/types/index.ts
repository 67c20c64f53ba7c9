import type { Check } from '../check.ts';
import { businessDaysWithoutCalendar } from './business-days-without-calendar.ts';
import { constantComparison } from './constant-comparison.ts';
import { constantCondition } from './constant-condition.ts';
import { contradictoryCondition } from './contradictory-condition.ts';
import { contradictoryUnit } from './contradictory-unit.ts';
import { currenciesMixed } from './currencies-mixed.ts';
import { divisionByZero } from './division-by-zero.ts';
import { inheritanceCircle } from './inheritance-circle.ts';
import { judgementWithoutAuthority } from './judgement-without-authority.ts';
import { noneCompared } from './none-compared.ts';
import { notAValue } from './not-a-value.ts';
import { percentOutOfRange } from './percent-out-of-range.ts';
import { ratioKindsMixed } from './ratio-kinds-mixed.ts';
import { scaleArithmetic } from './scale-arithmetic.ts';
import { unitsMixed } from './units-mixed.ts';
import { unknownUnit } from './unknown-unit.ts';
import { wrongType } from './wrong-type.ts';

export const TYPES_CHECKS: readonly Check[] = [
  wrongType,
  ratioKindsMixed,
  currenciesMixed,
  unitsMixed,
  scaleArithmetic,
  contradictoryUnit,
  percentOutOfRange,
  unknownUnit,
  constantComparison,
  contradictoryCondition,
  constantCondition,
  judgementWithoutAuthority,
  noneCompared,
  notAValue,
  businessDaysWithoutCalendar,
  divisionByZero,
  inheritanceCircle,
];
