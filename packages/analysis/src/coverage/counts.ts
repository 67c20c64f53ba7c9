import type { Counts, LeafState, State } from './model.ts';

/** The states of a provision without parts, from what is encoded to what nobody has looked at. */
export const LEAF_STATES = [
  'encoded',
  'judgement',
  'outside',
  'to-do',
  'silent',
] as const satisfies readonly LeafState[];

export function noCounts(): Counts {
  return { total: 0, encoded: 0, judgement: 0, outside: 0, 'to-do': 0, silent: 0 };
}

export function countOf(state: LeafState): Counts {
  return { ...noCounts(), total: 1, [state]: 1 };
}

export function sumOf(counts: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const each of counts) for (const key of ['total', ...LEAF_STATES] as const) sum[key] += each[key];
  return sum;
}

/** The state of a whole by the counts of its parts. */
export function stateOf(counts: Counts): State {
  if (counts.total === 0) return 'deleted';
  const uniform = LEAF_STATES.find((state) => counts[state] === counts.total);
  return uniform ?? (counts.silent > 0 ? 'partly' : 'accounted');
}

/** The share of provisions about which the rules say something, in percent, rounded down: 100 means all. Of nothing: all. */
export function percentAccounted({ total, silent }: Counts): number {
  return percent(total - silent, total);
}

/** The share of provisions that are encoded, in percent, rounded down. */
export function percentEncoded({ total, encoded }: Counts): number {
  return percent(encoded, total);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}
