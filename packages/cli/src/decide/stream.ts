import type { Answer, Rules } from '@fefta/runtime';
import { createDecider, type Decider } from '@fefta/runtime/fast';
import type { Output } from '../io/output.ts';
import type { CaseError } from '../messages/decide.ts';
import { type CaseInput, CaseReader } from './cases.ts';
import { linesOf } from './lines.ts';

/** What one line of the input gave. */
export interface Outcome {
  line: number;
  /** The case that was decided, with its date. */
  given?: unknown;
  answer: Answer | { errors: readonly CaseError[] };
}

/** The date of cases. */
export interface Dates {
  /** In place of that of the case. */
  asOf?: string;
  /** Where the case has none. */
  otherwise?: string;
}

export interface Tally {
  cases: number;
  refused: number;
}

/** How answers are written; what stands before and after them is written only if there is one. */
export interface Printer {
  before?: string;
  print(outcome: Outcome): string;
  after?: string;
}

/** Decides the cases of a stream as they come, and writes the answers as fast as they are taken. */
export async function decideStream(
  rules: Rules,
  input: AsyncIterable<Uint8Array>,
  dates: Dates,
  out: Output,
  { before = '', print, after = '' }: Printer,
): Promise<Tally> {
  const tally: Tally = { cases: 0, refused: 0 };
  const reader = new CaseReader();
  const decide = createDecider(rules);
  const answer = (cases: readonly CaseInput[]): string => {
    const start = tally.cases === 0 && cases.length > 0 ? before : '';
    return start + cases.map((input) => `${print(counted(decideOne(decide, input, dates), tally))}\n`).join('');
  };
  for await (const lines of linesOf(input)) await out.flow(lines.map((line) => answer(reader.push(line))).join(''));
  await out.flow(answer(reader.end()) + (tally.cases > 0 ? after : ''));
  return tally;
}

function decideOne(decide: Decider, input: CaseInput, dates: Dates): Outcome {
  if ('errors' in input) return { line: input.line, answer: { errors: input.errors } };
  const given = dated(input.json, dates);
  return { line: input.line, given, answer: decide(given) };
}

function dated(json: unknown, { asOf, otherwise }: Dates): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const own = Object.hasOwn(json, 'asOf') ? (json as { asOf?: unknown }).asOf : undefined;
  const date = asOf ?? own ?? otherwise;
  return date === undefined ? json : { ...json, asOf: date };
}

function counted(outcome: Outcome, tally: Tally): Outcome {
  tally.cases++;
  if ('errors' in outcome.answer) tally.refused++;
  return outcome;
}

/** The outcome as one line of JSON; a refusal names its line. */
export const JSON_LINES: Printer = {
  print: ({ line, answer }) => JSON.stringify('errors' in answer ? { line, ...answer } : answer),
};
