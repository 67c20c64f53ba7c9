import type { RuleTrace } from '../because.ts';
import type { PlannedDuty, PlannedExemption } from '../plan.ts';
import { eitherUnknown, type Unknown } from '../truth.ts';
import { type Walk, walkDuty, walkExemption } from './walk.ts';

/** The answer to a duty, and the exemption used if it is exempt. */
export interface Answered {
  readonly status: 'required' | 'exempt' | 'not-required';
  readonly exemption: PlannedExemption | undefined;
}

/** What straightforward evaluation says of a duty: an answer, or unknown with what it lacks. */
export interface DutyOutcome {
  readonly duty: PlannedDuty;
  readonly answer: Answered | Unknown;
  readonly because: RuleTrace;
}

/** Decides a duty: does it apply, and if that is not ruled out, which exemption is the first that holds? */
export function walkOutcome(walk: Walk, duty: PlannedDuty): DutyOutcome {
  const { truth, trace } = walkDuty(walk, duty);
  const exemptions: RuleTrace[] = [];
  const because = { ...trace, exemptions };
  if (truth === false) return { duty, answer: { status: 'not-required', exemption: undefined }, because };
  let unknown = eitherUnknown(truth);
  for (const exemption of duty.exemptions) {
    const tried = walkExemption(walk, exemption);
    exemptions.push(tried.trace);
    if (tried.truth === true) return { duty, answer: unknown ?? { status: 'exempt', exemption }, because };
    unknown = eitherUnknown(unknown, tried.truth);
  }
  return { duty, answer: unknown ?? { status: 'required', exemption: undefined }, because };
}
