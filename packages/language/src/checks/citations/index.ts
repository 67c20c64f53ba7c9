import type { Check } from '../check.ts';
import { delegationCircle } from './delegation-circle.ts';
import { missingBasis } from './missing-basis.ts';
import { undeclaredInstrument } from './undeclared-instrument.ts';
import { unreadableCitation } from './unreadable-citation.ts';

export const CITATIONS_CHECKS: readonly Check[] = [
  unreadableCitation,
  undeclaredInstrument,
  missingBasis,
  delegationCircle,
];
