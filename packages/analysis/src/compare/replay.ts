import type { Citation, Status } from '@fefta/bundle';
import { type Decision, decide, type UserError } from '@fefta/runtime';
import type { Facts } from '../cases/witness.ts';
import { answerOf } from './answer-of.ts';
import { type ChangeKind, changeOf } from './kinds.ts';
import type { Standing } from './standing.ts';

/** A case that is known: a scenario, or one that is pending. */
export interface KnownCase {
  /** The scenario's name, or what stands for the case. */
  name: string;
  act: string;
  /** Its own day; used on a side that has no day of its own. */
  asOf: string;
  facts: Facts;
}

/** A side for known cases: with its day where it has one, else each case has its own. */
export interface Side extends Omit<Standing, 'asOf'> {
  asOf: string | undefined;
}

/** What was answered to a duty on one side. */
export interface Answered {
  status: Status;
  exemption?: string;
  basis: Citation[];
}

/** A known case whose answer to a duty is another on the two sides. */
export interface Flip {
  name: string;
  act: string;
  duty: string;
  kind: ChangeKind;
  before?: Answered;
  after?: Answered;
}

/** A known case that one side cannot be asked. */
export interface NotReplayed {
  name: string;
  side: 'before' | 'after';
  /** Of a side, or of the line that should have been a case. */
  errors: readonly (Omit<UserError, 'code'> & { code: string })[];
}

export interface Replay {
  cases: number;
  flips: Flip[];
  notReplayed: NotReplayed[];
}

/** Asks both sides every known case, and tells where the answers differ. */
export function replay(cases: readonly KnownCase[], before: Side, after: Side): Replay {
  const result: Replay = { cases: cases.length, flips: [], notReplayed: [] };
  for (const each of cases) {
    const was = ask(each, before);
    const is = ask(each, after);
    if ('errors' in was) result.notReplayed.push({ name: each.name, side: 'before', errors: was.errors });
    if ('errors' in is) result.notReplayed.push({ name: each.name, side: 'after', errors: is.errors });
    if ('decisions' in was && 'decisions' in is)
      result.flips.push(...flipsOf(each, was.decisions, is.decisions, isOneDay(before, after)));
  }
  return result;
}

/** What one side says to a known case. */
export type Asked = { decisions: readonly Decision[] } | { errors: readonly UserError[] };

/** Asks one side a case: on the side's day, or on the case's own. */
export function ask({ act, asOf, facts }: KnownCase, side: Side): Asked {
  const answer = decide(side.rules, { act, asOf: side.asOf ?? asOf, assume: side.assume, facts });
  return 'errors' in answer && answer.errors
    ? { errors: answer.errors }
    : { decisions: ('decisions' in answer && answer.decisions) || [] };
}

/** Are cases asked of both sides as of the same day? */
export const isOneDay = (before: { asOf?: string | undefined }, after: { asOf?: string | undefined }): boolean =>
  before.asOf === after.asOf;

/** Where the answers of two sides to a case differ, duty by duty; asked as of one day, also in the days of periods. */
export function flipsOf(
  { name, act }: KnownCase,
  was: readonly Decision[],
  is: readonly Decision[],
  withDays: boolean,
): Flip[] {
  const duties = [...new Set([...was, ...is].map(({ duty }) => duty))].sort();
  return duties.flatMap((duty): Flip[] => {
    const [a, b] = [was, is].map((all) => all.find((each) => each.duty === duty)) as [Decision?, Decision?];
    const kind = changeOf(a && answerOf(a, withDays), b && answerOf(b, withDays));
    if (!kind) return [];
    return [{ name, act, duty, kind, ...(a && { before: answered(a) }), ...(b && { after: answered(b) }) }];
  });
}

function answered({ status, exemption, basis }: Decision): Answered {
  return { status, ...(exemption !== null && { exemption }), basis: [...basis] };
}
