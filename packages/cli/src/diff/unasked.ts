import type { Replay } from '@fefta/analysis';
import type { Text } from '../io/language.ts';
import { DIFF } from '../messages/diff.ts';
import type { PendingCases } from './pending.ts';

/** Cases that cannot be asked for one reason. */
export interface Unasked {
  names: string[];
  side: 'before' | 'after' | 'both';
  message: Text;
}

/** The replay with the lines that are no cases: neither side can be asked them. */
export function withBroken<T extends Replay>(replay: T, { broken }: PendingCases): T {
  const sides = ['before', 'after'] as const;
  const missing = broken.flatMap((each) => sides.map((side) => ({ ...each, side })));
  return { ...replay, cases: replay.cases + broken.length, notReplayed: [...missing, ...replay.notReplayed] };
}

/** The cases that a side cannot be asked, by the side and the place of the mistake: none is left out. */
export function unasked({ notReplayed }: Replay): Unasked[] {
  const sides = new Map<string, typeof notReplayed>();
  for (const each of notReplayed) sides.set(each.name, [...(sides.get(each.name) ?? []), each]);
  const found = new Map<string, Unasked>();
  for (const [name, own] of sides) {
    const [first] = own;
    const side = own.length > 1 ? 'both' : (first?.side ?? 'both');
    const message = first?.errors[0]?.message ?? DIFF.none;
    const key = JSON.stringify([side, message]);
    const known = found.get(key);
    if (known) known.names.push(name);
    else found.set(key, { names: [name], side, message });
  }
  return [...found.values()];
}
