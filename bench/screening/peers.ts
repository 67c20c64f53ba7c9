import type { Outcome } from './by-hand.ts';
import { type AcquisitionRecord, CORE, DESIGNATED } from './records.ts';

/** The problem for json-logic-engine: outcomes only, no reasons. */
export function jsonLogic(): unknown {
  const fact = (name: string) => ({ var: name });
  const overlaps = (codes: readonly string[]) => ({ some: [fact('target.sectors'), { in: [{ var: '' }, codes] }] });
  const after = fact('stakeAfter');
  const kind = fact('investor.kind');
  const refused = {
    or: [
      fact('investor.sanctioned'),
      { '===': [kind, 'soe'] },
      fact('boardSeat'),
      fact('proposesTransfer'),
      fact('accessesSecretTechnology'),
      { '!==': [fact('manner'), 'acquire'] },
    ],
  };
  const institutional = { in: [kind, ['securitiesProprietary', 'bank', 'insurer', 'assetManager']] };
  return {
    if: [
      { '!': [overlaps(DESIGNATED)] },
      { if: [{ '>=': [after, 1000] }, 'post-report', 'none'] },
      { '<': [after, 100] },
      'none',
      refused,
      'prior-notification',
      institutional,
      { if: [{ '>=': [after, 1000] }, 'exempt-post-report', 'exempt'] },
      overlaps(CORE),
      'prior-notification',
      'exempt-post-report',
    ],
  };
}

/** The same as one expression for ZEN, whose decision tables are slower still. */
export function zenExpression(): string {
  const overlaps = (codes: readonly string[]) => `some(target.sectors, # in ${JSON.stringify(codes)})`;
  const refused = [
    'investor.sanctioned',
    'investor.kind == "soe"',
    'boardSeat',
    'proposesTransfer',
    'accessesSecretTechnology',
    'manner != "acquire"',
  ].join(' or ');
  const institutional = 'investor.kind in ["securitiesProprietary", "bank", "insurer", "assetManager"]';
  const rest = `(${institutional}) ? (stakeAfter >= 1000 ? "exempt-post-report" : "exempt") : (${overlaps(CORE)} ? "prior-notification" : "exempt-post-report")`;
  const designated = `stakeAfter < 100 ? "none" : ((${refused}) ? "prior-notification" : (${rest}))`;
  return `${overlaps(DESIGNATED)} ? (${designated}) : (stakeAfter >= 1000 ? "post-report" : "none")`;
}

/** A peer decides the record itself. */
export type Peer = (record: AcquisitionRecord) => Outcome;

export async function jsonLogicPeer(): Promise<Peer> {
  const { LogicEngine } = await import('json-logic-engine');
  return new LogicEngine().build(jsonLogic()) as Peer;
}

export async function zenPeer(): Promise<Peer> {
  const { evaluateExpressionSync } = await import('@gorules/zen-engine');
  const expression = zenExpression();
  return (record) => evaluateExpressionSync(expression, record) as Outcome;
}
