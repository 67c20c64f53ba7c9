import type { PlannedDuty } from '@fefta/runtime';
import { keyOfDuty } from '../cases/keys.ts';
import type { Side } from '../cases/space.ts';

/** Two plans without the duties that ask the same on both sides: their answers are the same, and nothing of them need be worked out. */
export function onlyWhatDiffers(before: Side, after: Side): [Side, Side] {
  const sides = [before, after] as const;
  const keys = sides.map(({ plan }) => new Map(plan.duties.map((duty) => [duty.name, keyOfDuty(duty)])));
  const names = new Set(sides.flatMap(({ plan }) => plan.duties.map(({ name }) => name)));
  const differing = new Set([...names].filter((name) => keys[0]?.get(name) !== keys[1]?.get(name)));
  // What an exemption leaves is part of the answer.
  const leaving = ({ exemptions }: PlannedDuty) => exemptions.flatMap(({ leaves }) => leaves);
  const duties = sides.flatMap(({ plan }) => plan.duties);
  for (const duty of duties) if (leaving(duty).some((left) => differing.has(left))) differing.add(duty.name);
  const left = new Set(duties.filter(({ name }) => differing.has(name)).flatMap(leaving));
  const isNeeded = ({ name }: PlannedDuty) => differing.has(name) || left.has(name);
  const only = ({ plan, asOf }: Side): Side => ({ plan: { ...plan, duties: plan.duties.filter(isNeeded) }, asOf });
  return [only(before), only(after)];
}
