import type { Duration, Status } from '@fefta/bundle';
import {
  type PlanExpr,
  type PlannedBearer,
  type PlannedDuty,
  type PlannedPeriod,
  type PlannedRule,
  type Result,
  Unknown,
} from '@fefta/runtime';
import type { Builder, PlanBuilder } from './build.ts';
import type { Node } from './diagram.ts';
import { countingOf, keyOfExpr } from './keys.ts';
import type { Side } from './space.ts';
import { atOnce, type Steps } from './steps.ts';

/** A period and the way in which it is counted, as the rules have it. */
export interface AnsweredPeriod {
  name: string;
  length: Duration;
  /** The event from which it runs, in the language. */
  from: string;
  /** What the event looks at, as far as the rules tell. */
  event?: string;
  /** Whether its first day is counted; an interpreter's answer shows it in its days. */
  countsFirstDay?: boolean;
  /** What the calendar of its business days says. */
  calendar?: string;
  /** Of a case: the first and the last day, where they are known. */
  start?: string | null;
  last?: string | null;
}

/** What is answered to one duty, as far as it can differ between cases of one plan. */
export interface Answer {
  status: Status;
  exemption?: string;
  conditions?: string[];
  bearer?: string;
  /** Of bearers who are found among the facts: which of those where they are looked for. */
  choice?: string;
  reports?: string[];
  periods?: AnsweredPeriod[];
  /** A test that cannot be taken apart decides on the bearer or on a period: they are not told. */
  isOpen?: true;
}

const ABSENT = 'absent';
/** Between the place where bearers are looked for and the choice among them. */
const CHOICE = '\n';

/**
 * The answers of a plan to each of its duties, in every case. `plan` may be given where it has worked out other parts of the same rules before: what
 * they share is not worked out again.
 */
export function answersOf(builder: Builder, side: Side, plan: PlanBuilder = builder.of(side)): Map<string, Node> {
  return atOnce(answering(builder, side, plan));
}

/** The same in steps. */
export function* answering(builder: Builder, side: Side, plan = builder.of(side)): Steps<Map<string, Node>> {
  const statuses = new Map<string, Node>();
  for (const duty of side.plan.duties) {
    for (const rule of [duty, ...duty.exemptions]) yield* built(plan, rule, new Set());
    statuses.set(duty.name, statusOf(builder, plan, duty));
    yield;
  }
  const answers = new Map<string, Node>();
  for (const duty of side.plan.duties) {
    answers.set(duty.name, answerOf(builder, plan, duty, statuses));
    yield;
  }
  return answers;
}

/** Works out the rules within a rule before it: what each adds to them is a small step. */
function* built(plan: PlanBuilder, rule: PlannedRule, above: Set<PlannedRule>): Steps<void> {
  if (above.has(rule)) return;
  above.add(rule);
  for (const each of [...rule.unless, ...rule.conditions]) yield* built(plan, each, above);
  plan.rule(rule);
  yield;
}

/** For a duty that a plan does not have. */
export function noAnswer(builder: Builder): Node {
  return builder.diagrams.constant(ABSENT);
}

/** The answer at the end of a diagram; undefined: there is no such duty. */
export function readAnswer(result: Result): Answer | undefined {
  return result === ABSENT ? undefined : (JSON.parse(String(result)) as Answer);
}

/** "required", "not-required", or "exempt" with the number of the exemption; unknown stays unknown. */
function statusOf({ diagrams }: Builder, plan: PlanBuilder, duty: PlannedDuty): Node {
  const none = plan.constant('required');
  const exempt = duty.exemptions.reduceRight(
    (rest, exemption, index) => plan.choice(plan.rule(exemption), plan.constant(`exempt ${index}`), rest),
    none,
  );
  return diagrams.join('status', [plan.rule(duty), exempt], ([applies, answer]) => {
    if (applies === false) return 'not-required';
    return applies === true && !(answer instanceof Unknown) ? (answer as string) : 'undetermined';
  });
}

function answerOf(builder: Builder, plan: PlanBuilder, duty: PlannedDuty, statuses: ReadonlyMap<string, Node>): Node {
  const { diagrams } = builder;
  const bearer = duty.bearers.reduceRight(
    (rest, each) => plan.choice(each.when ? plan.test(each.when) : plan.constant(true), bearerNode(plan, each), rest),
    plan.constant(''),
  );
  const periods = duty.periods.map((period) =>
    period.extensions.reduce(
      (length, each) => plan.choice(plan.test(each.when), plan.constant(JSON.stringify(each.length)), length),
      plan.constant(JSON.stringify(period.length)),
    ),
  );
  const left = [...new Set(duty.exemptions.flatMap(({ leaves }) => leaves))].filter((name) => statuses.has(name));
  const status = statuses.get(duty.name) as Node;
  const parts = [status, bearer, ...periods, ...left.map((name) => statuses.get(name) as Node)];
  return diagrams.join(`answer ${keyOfDuty(duty)}`, parts, ([own, who, ...rest]) => {
    const lengths = rest.slice(0, periods.length);
    const reports = rest.slice(periods.length);
    const [kind, number] = String(own).split(' ');
    const exemption = number === undefined ? undefined : duty.exemptions[Number(number)];
    const answer: Answer = { status: kind as Status };
    if (exemption) {
      answer.exemption = exemption.name;
      answer.conditions = exemption.conditions.map(({ name }) => name).sort();
      answer.reports = left
        .filter((name, index) => exemption.leaves.includes(name) && reports[index] !== 'not-required')
        .sort();
    }
    if (kind === 'required' || kind === 'exempt') {
      if (who instanceof Unknown || lengths.some((each) => each instanceof Unknown)) answer.isOpen = true;
      else {
        const [bearer = '', choice] = String(who).split(CHOICE);
        if (bearer !== '') answer.bearer = bearer;
        if (choice !== undefined) answer.choice = choice;
        answer.periods = duty.periods.map((period, index) => answeredPeriod(period, lengthOf(lengths[index])));
      }
    }
    return JSON.stringify(answer);
  });
}

/** Two versions of a duty that put their answers together alike may share the work. */
function keyOfDuty(duty: PlannedDuty): string {
  return JSON.stringify([
    duty.exemptions.map(({ name, leaves, conditions }) => [name, leaves, conditions.map((each) => each.name)]),
    duty.periods.map(countingOf),
  ]);
}

function answeredPeriod(period: PlannedPeriod, length: Duration): AnsweredPeriod {
  const { from, event, countsFirstDay, calendar } = countingOf(period);
  return { name: period.name, length, from, event, countsFirstDay, ...(calendar !== undefined && { calendar }) };
}

const lengthOf = (written: Result | undefined): Duration => JSON.parse(String(written)) as Duration;

/** Who is named, by the path of the fact; who is searched for, by what is looked for. */
function bearerNode(plan: PlanBuilder, { path, party, each }: PlannedBearer): Node {
  if (!each) return path === undefined ? partyNode(plan, party) : plan.constant(path);
  const { source } = each;
  const choice = keyOfExpr({ op: 'sum', ...each, value: party });
  return plan.constant(`each ${source.op === 'fact' ? source.name : keyOfExpr(source)}${CHOICE}${choice}`);
}

function partyNode(plan: PlanBuilder, party: PlanExpr): Node {
  if (party.op === 'if')
    return plan.choice(plan.truth(party.condition), partyNode(plan, party.yes), partyNode(plan, party.no));
  return plan.constant(party.op === 'fact' ? party.name : keyOfExpr(party));
}
