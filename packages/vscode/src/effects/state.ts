import type { EffectsBase } from '@fefta/server/protocol';

/** What a preview of effects is about. */
export interface EffectsState {
  /** The file beside which it stands. */
  uri: string;
  base: EffectsBase;
  /** YYYY-MM-DD; the as-of date of the session without them. */
  before?: string;
  after?: string;
}

/** A state as it was kept; undefined if it is none. */
export function readState(kept: unknown): EffectsState | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { uri, base, before, after } = kept as Record<string, unknown>;
  const known = readBase(base);
  if (typeof uri !== 'string' || !known) return undefined;
  return {
    uri,
    base: known,
    ...(typeof before === 'string' ? { before } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  };
}

function readBase(kept: unknown): EffectsBase | undefined {
  const { kind, revision } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
  if (kind === 'saved' || kind === 'working') return { kind };
  return kind === 'revision' && typeof revision === 'string' ? { kind, revision } : undefined;
}
