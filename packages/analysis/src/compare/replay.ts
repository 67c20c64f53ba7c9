import type { Citation, Status } from '@fefta/bundle';
import { type Case, type Decision, decide, decideCase, readCase, type UserError } from '@fefta/runtime';
import type { Facts } from '../cases/witness.ts';
import { areAnsweredAlike, mayRefuse } from './alike.ts';
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

/** Asks both sides every known case, and tells where the answers differ. Rules that are the same for a case are not asked twice what it comes to. */
export function replay(cases: readonly KnownCase[], before: Side, after: Side): Replay {
  const result: Replay = { cases: cases.length, flips: [], notReplayed: [] };
  const withDays = isOneDay(before, after);
  for (const each of cases) {
    const { was, is } = askAlike(each, before, after, withDays) ?? { was: ask(each, before), is: ask(each, after) };
    if ('errors' in was) result.notReplayed.push({ name: each.name, side: 'before', errors: was.errors });
    if ('errors' in is) result.notReplayed.push({ name: each.name, side: 'after', errors: is.errors });
    if ('decisions' in was && 'decisions' in is)
      result.flips.push(...flipsOf(each, was.decisions, is.decisions, withDays));
  }
  return result;
}

/** What two sides say that answer alike, as far as it is not the same: undefined where they may not. */
function askAlike(
  known: KnownCase,
  before: Side,
  after: Side,
  withDays: boolean,
): Record<'was' | 'is', Asked> | undefined {
  const [was, is] = [before, after].map((side) => readCase(side.rules, caseFor(known, side)));
  if (!was?.ok || !is?.ok || !areAnsweredAlike(was.case.plan, is.case.plan, withDays)) return undefined;
  const said = mayRefuse(is.case.plan) ? askRead(is.case, after) : NOTHING;
  return 'errors' in said ? { was: said, is: said } : { was: NOTHING, is: NOTHING };
}

const NOTHING: Asked = { decisions: [] };

/** What one side says to a known case. */
export type Asked = { decisions: readonly Decision[] } | { errors: readonly UserError[] };

/** Asks one side a case: on the side's day, or on the case's own. */
export function ask(known: KnownCase, side: Side): Asked {
  return asked(decide(side.rules, caseFor(known, side)));
}

const askRead = (given: Case, { rules }: Side): Asked => asked(decideCase(rules, given).answer);

const caseFor = ({ act, asOf, facts }: KnownCase, side: Side) => ({
  act,
  asOf: side.asOf ?? asOf,
  assume: side.assume,
  facts,
});

function asked(answer: ReturnType<typeof decide>): Asked {
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
