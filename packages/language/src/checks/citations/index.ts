import type { Check } from '../check.ts';
import { changedProvision } from './changed-provision.ts';
import { delegatedNowhere } from './delegated-nowhere.ts';
import { delegationCircle } from './delegation-circle.ts';
import { missingBasis } from './missing-basis.ts';
import { missingProvision } from './missing-provision.ts';
import { missingStatuteData } from './missing-statute-data.ts';
import { operatorDisagrees } from './operator-disagrees.ts';
import { provisionNotInForce } from './provision-not-in-force.ts';
import { renumberedProvision } from './renumbered-provision.ts';
import { repealedProvision } from './repealed-provision.ts';
import { undeclaredInstrument } from './undeclared-instrument.ts';
import { unheldInstrument } from './unheld-instrument.ts';
import { unprovenCitation } from './unproven-citation.ts';
import { unreadableCitation } from './unreadable-citation.ts';

export const CITATIONS_CHECKS: readonly Check[] = [
  unreadableCitation,
  undeclaredInstrument,
  missingBasis,
  delegationCircle,
  missingStatuteData,
  unheldInstrument,
  missingProvision,
  repealedProvision,
  renumberedProvision,
  provisionNotInForce,
  unprovenCitation,
  changedProvision,
  operatorDisagrees,
  delegatedNowhere,
];
