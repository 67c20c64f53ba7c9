/**
 * One contender against the hand-written function, turn by turn, in a process of their own:
 *
 *   node bench/screening/contest.ts BUNDLE CONTENDER
 *
 * prints calls per second of both as JSON. Before anything is timed the two must agree on every record.
 */
import { readFileSync } from 'node:fs';
import { loadBundle } from '../../packages/runtime/src/load.ts';
import { outcomeByHand } from './by-hand.ts';
import { CONTENDERS, type Contender } from './contenders.ts';
import { type AcquisitionRecord, makeRecords } from './records.ts';
import { loop, SAMPLES, SECONDS, worked } from './timing.ts';

const RECORDS = 10_000;
/** Slow contenders go through fewer records in each sample. */
const FEW = 500;

export interface Contest {
  readonly contender: readonly number[];
  readonly byHand: readonly number[];
}

async function main(file: string, name: string): Promise<Contest> {
  const loaded = loadBundle(JSON.parse(readFileSync(file, 'utf8')));
  const setup = CONTENDERS[name];
  if (!loaded.ok || setup === undefined) throw new Error(`No bundle, or no contender ${name}`);
  const records = recordsFrom(process.env.FEFTA_BENCH_RECORDS);
  const contender = await setup(loaded.rules, records);
  const perSecond = agree(contender, records);
  return contest(contender, perSecond < 200_000 ? contender.inputs.slice(0, FEW) : contender.inputs, records);
}

/**
 * Records whose codes are the very strings of the lists; with `json`, as they come out of JSON.parse, which makes one string of
 * equal short ones: engines that look for codes in arrays then compare pointers only.
 */
function recordsFrom(how: string | undefined): AcquisitionRecord[] {
  const records = makeRecords(RECORDS);
  return how === 'json' ? (JSON.parse(JSON.stringify(records)) as AcquisitionRecord[]) : records;
}

/** Calls per second while checking: a first idea of how fast it is. */
function agree(contender: Contender, records: readonly AcquisitionRecord[]): number {
  const start = worked();
  records.forEach((record, i) => {
    const outcome = contender.outcome(contender.decide(contender.inputs[i] as never) as never);
    if (outcome !== outcomeByHand(record)) throw new Error(`Record ${i}: ${outcome}, by hand ${outcomeByHand(record)}`);
  });
  return records.length / (worked() - start);
}

function contest({ decide }: Contender, inputs: readonly unknown[], records: readonly AcquisitionRecord[]): Contest {
  const [ours, byHand] = [loop(), loop()];
  const turn = () => [byHand(outcomeByHand, records, SECONDS, worked), ours(decide, inputs, SECONDS, worked)] as const;
  turn();
  const turns = Array.from({ length: SAMPLES }, turn);
  return { contender: turns.map(([, own]) => own), byHand: turns.map(([hand]) => hand) };
}

const [, , file = '', name = ''] = process.argv;
console.log(JSON.stringify(await main(file, name)));
