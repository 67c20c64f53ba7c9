import { decide } from '../../packages/runtime/src/decide.ts';
import type { Answer } from '../../packages/runtime/src/decision.ts';
import { createDecider } from '../../packages/runtime/src/fast/decider.ts';
import { createGeneratedDecider } from '../../packages/runtime/src/generate/in-process.ts';
import type { Rules } from '../../packages/runtime/src/rules.ts';
import type { Outcome } from './by-hand.ts';
import { jsonLogicPeer, type Peer, zenPeer } from './peers.ts';
import { outcomeOf, toCase } from './problem.ts';
import type { AcquisitionRecord } from './records.ts';

/** Something that decides cases: it is timed on `inputs`, one for each record. */
export interface Contender {
  readonly inputs: readonly unknown[];
  readonly decide: (input: never) => unknown;
  readonly outcome: (result: never) => Outcome;
}

type Records = readonly AcquisitionRecord[];
type Setup = (rules: Rules, records: Records) => Promise<Contender>;

const ours = (make: (rules: Rules) => (json: unknown) => Answer): Setup => {
  return async (rules, records) => ({
    inputs: records.map(toCase),
    decide: make(rules) as Contender['decide'],
    outcome: outcomeOf as Contender['outcome'],
  });
};

const peer = (make: () => Promise<Peer>): Setup => {
  return async (_, records) => ({
    inputs: records,
    decide: (await make()) as Contender['decide'],
    outcome: ((outcome: Outcome) => outcome) as Contender['outcome'],
  });
};

const trusted = { trusted: true };

/** Ours answer in full, with reasons; `trusted` means that cases were checked before. Peers give the bare outcome. */
export const CONTENDERS: Readonly<Record<string, Setup>> = {
  'generated code': ours((rules) => createGeneratedDecider(rules)),
  'generated code, trusted': ours((rules) => createGeneratedDecider(rules, trusted)),
  interpreter: ours((rules) => createDecider(rules)),
  'interpreter, trusted': ours((rules) => createDecider(rules, trusted)),
  'reference (decide)': ours((rules) => (json) => decide(rules, json)),
  'json-logic-engine, compiled': peer(jsonLogicPeer),
  'zen-engine, expression': peer(zenPeer),
};
