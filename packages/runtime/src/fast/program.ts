import type { Plan, PlannedDuty } from '../plan.ts';
import { Writer } from './writer.ts';

/**
 * The logic of a plan as jumps: each step asks for one atom and says where to go on when it is true, false or unknown. Atoms are
 * asked for in the order of the reference evaluation (evaluate/walk.ts), and only as far. Steps lead to steps with lower numbers.
 */
export interface Program {
  /** Step s asks for atoms[s] and goes on at next[3 * s + outcome]: false 0, true 1, unknown 2. */
  readonly atoms: readonly number[];
  readonly next: readonly number[];
  readonly start: number;
}

/** Where a program ends: every duty is answered, or the answer to one is not certain. */
export const SETTLED = -1;
export const OPEN = -2;

/** Programs with more steps are not worth having. */
const LONGEST = 20_000;

/** Undefined if it would be too long: where rules share rules that share rules, each place of use has steps of its own. */
export function programOf(plan: Plan): Program | undefined {
  const writer = new Writer(LONGEST);
  let start = SETTLED;
  for (const duty of plan.duties.toReversed()) start = answerTo(writer, duty, start);
  return writer.isTooLong ? undefined : { atoms: writer.atoms, next: writer.next, start };
}

/** Settles a duty, then asks for what its bearers and periods depend on (rulings.ts), then goes on. */
function answerTo(writer: Writer, duty: PlannedDuty, then: number): number {
  const owed = whenOwed(writer, duty, then);
  let tried = owed;
  for (const exemption of duty.exemptions.toReversed()) {
    tried = writer.rule(exemption, { yes: owed, no: tried, unknown: OPEN });
  }
  return writer.rule(duty, { yes: tried, no: then, unknown: OPEN });
}

function whenOwed(writer: Writer, duty: PlannedDuty, then: number): number {
  let at = then;
  for (const { when } of duty.periods.flatMap((period) => period.extensions).toReversed()) {
    at = writer.test(when, { yes: at, no: at, unknown: at });
  }
  const chosen = at;
  for (const { when } of duty.bearers.toReversed()) {
    at = when === undefined ? chosen : writer.test(when, { yes: chosen, no: at, unknown: chosen });
  }
  return at;
}
