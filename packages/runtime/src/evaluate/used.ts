import type { PlannedDuty, PlannedExemption } from '../plan.ts';
import { eitherUnknown, type Truth, type Unknown } from '../truth.ts';
import { type Walk, walkDuty, walkExemption } from './walk.ts';

/** Is the exemption the one that is used for one of the duties? */
export function isUsed(walk: Walk, exemption: PlannedExemption, duties: readonly PlannedDuty[]): Truth {
  let unknown: Unknown | undefined;
  for (const duty of duties) {
    const truth = isUsedFor(walk, exemption, duty);
    if (truth === true) return true;
    unknown = eitherUnknown(unknown, truth);
  }
  return unknown ?? false;
}

/** The duty applies, the exemption holds, and none before it does. */
function isUsedFor(walk: Walk, exemption: PlannedExemption, duty: PlannedDuty): Truth {
  const applies = walkDuty(walk, duty).truth;
  if (applies === false) return false;
  let unknown = eitherUnknown(applies);
  for (const tried of duty.exemptions) {
    const { truth } = walkExemption(walk, tried);
    if (tried === exemption) return truth === false ? false : (eitherUnknown(unknown, truth) ?? true);
    if (truth === true) return false;
    unknown = eitherUnknown(unknown, truth);
  }
  return false;
}
