/**
 * The screening problem of the benchmark: an acquisition of shares goes to one of five outcomes. Codes and records come from a
 * seeded generator, so that every run, on every machine, decides the same cases.
 */

/** Uniform numbers in [0, 1) from a seed: a 32-bit counter through the finaliser of MurmurHash3. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
  };
}

export const KINDS = [
  'general',
  'securitiesProprietary',
  'bank',
  'insurer',
  'assetManager',
  'soe',
  'swfAccredited',
] as const;
export const MANNERS = ['acquire', 'appointDirector', 'proposeTransfer'] as const;

export interface AcquisitionRecord {
  investor: { kind: (typeof KINDS)[number]; sanctioned: boolean };
  target: { listed: boolean; sectors: string[] };
  /** Stakes are whole basis points, as some engines have no decimals. */
  stakeBefore: number;
  stakeAfter: number;
  manner: (typeof MANNERS)[number];
  boardSeat: boolean;
  proposesTransfer: boolean;
  accessesSecretTechnology: boolean;
}

/** 1,400 four-digit codes, in order. */
export const CODES: readonly string[] = Array.from({ length: 1400 }, (_, i) => String(1000 + 6 * i));

const shuffled = shuffle(CODES, random(20_260_101));
/** 155 of the codes, and 45 of those. */
export const DESIGNATED: readonly string[] = shuffled.slice(0, 155).sort();
export const CORE: readonly string[] = shuffled.slice(0, 45).sort();

function shuffle<T>(items: readonly T[], next: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

export function makeRecords(count: number, seed = 42): AcquisitionRecord[] {
  const next = random(seed);
  return Array.from({ length: count }, () => makeRecord(next));
}

function makeRecord(next: () => number): AcquisitionRecord {
  const below = (n: number): number => Math.floor(next() * n);
  const sectors = makeSectors(next, below);
  const stakeAfter = next() < 0.3 ? below(100) : below(3000);
  return {
    investor: { kind: next() < 0.5 ? 'general' : pick(KINDS, below), sanctioned: next() < 0.02 },
    target: { listed: next() < 0.8, sectors },
    stakeBefore: below(stakeAfter),
    stakeAfter,
    manner: next() < 0.9 ? 'acquire' : pick(MANNERS, below),
    boardSeat: next() < 0.08,
    proposesTransfer: next() < 0.05,
    accessesSecretTechnology: next() < 0.05,
  };
}

/** One to five codes; in three records of ten one of them is designated, in a further three of twenty one is core. */
function makeSectors(next: () => number, below: (n: number) => number): string[] {
  const sectors = Array.from({ length: 1 + below(5) }, () => pick(CODES, below));
  const chance = next();
  if (chance < 0.3) sectors[below(sectors.length)] = pick(DESIGNATED, below);
  else if (chance < 0.45) sectors[below(sectors.length)] = pick(CORE, below);
  return [...new Set(sectors)];
}

function pick<T>(items: readonly T[], below: (n: number) => number): T {
  return items[below(items.length)] as T;
}
