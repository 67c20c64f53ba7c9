import { type AcquisitionRecord, CORE, DESIGNATED } from './records.ts';

export const OUTCOMES = ['none', 'post-report', 'prior-notification', 'exempt', 'exempt-post-report'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const designated = new Set(DESIGNATED);
const core = new Set(CORE);

/** What an engineer would write who has no rules to read, no facts to check and no reasons to give: the limit to come near to. */
export function outcomeByHand(record: AcquisitionRecord): Outcome {
  const { sectors } = record.target;
  const after = record.stakeAfter;
  if (!anyIn(sectors, designated)) return after >= 1000 ? 'post-report' : 'none';
  if (after < 100) return 'none';
  const { kind } = record.investor;
  if (record.investor.sanctioned || kind === 'soe') return 'prior-notification';
  if (record.boardSeat || record.proposesTransfer || record.accessesSecretTechnology) return 'prior-notification';
  if (record.manner !== 'acquire') return 'prior-notification';
  if (kind === 'securitiesProprietary' || kind === 'bank' || kind === 'insurer' || kind === 'assetManager') {
    return after >= 1000 ? 'exempt-post-report' : 'exempt';
  }
  return anyIn(sectors, core) ? 'prior-notification' : 'exempt-post-report';
}

function anyIn(codes: readonly string[], set: ReadonlySet<string>): boolean {
  for (let i = 0; i < codes.length; i += 1) if (set.has(codes[i] as string)) return true;
  return false;
}
