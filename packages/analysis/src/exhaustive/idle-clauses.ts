import type { Status } from '@fefta/bundle';
import type { PlannedDuty } from '@fefta/runtime';
import { readAnswer } from '../cases/answers.ts';
import type { Node } from '../cases/diagram.ts';
import { keyOf } from './idle-rules.ts';
import { SAYS } from './messages.ts';
import { placeOfVersion } from './places.ts';
import { type Question, weigh, weighChanges } from './question.ts';

/** Clauses about bearers that are used in no case, and those (and extensions of periods) that can be taken away. */
export function* idleClauses(question: Question): Generator<undefined> {
  for (const duty of question.cases.plan.duties) {
    for (const index of duty.bearers.keys()) {
      bearer(question, duty, index);
      yield;
    }
    for (const [index, { extensions }] of duty.periods.entries())
      for (const each of extensions.keys()) {
        extension(question, duty, index, each);
        yield;
      }
  }
}

/** The cases in which the duty arises, exempt or not. */
export function owed({ cases }: Pick<Question, 'cases'>, { name }: PlannedDuty, statuses = OWED): Node {
  const answer = cases.answers.get(name) as Node;
  return cases.where(`is ${statuses}`, answer, (end) => statuses.includes(readAnswer(end)?.status as Status));
}

const OWED: readonly Status[] = ['required', 'exempt'];

function bearer(question: Question, duty: PlannedDuty, index: number): void {
  const { cases, gathered } = question;
  const place = placeOfVersion(question.rules, duty.name, duty.version);
  if (!place) return;
  const key = `${keyOf(duty)} bearer ${index}`;
  const unless = [keyOf(duty)];
  const used = gathered.suspect(key, cases.moment, () => ({
    code: 'never-applies',
    place,
    message: SAYS.bearerNever(duty.name, index + 1),
    unless,
  }));
  cases.tidy();
  if (used) {
    const { says } = cases;
    const holds = duty.bearers.map(({ when }) => (when ? says.test(when) : says.constant(true)));
    const before = holds.slice(0, index).map((each) => says.not(each));
    weigh(question, used, () => cases.all([owed(question, duty), ...before, holds[index] as Node]));
  }
  const matters = gathered.suspect(`${key} at all`, cases.moment, () => ({
    code: 'never-matters',
    place,
    message: SAYS.bearerIdle(duty.name, index + 1),
    unless: [...unless, key],
  }));
  const bearers = duty.bearers.filter((_, each) => each !== index);
  if (matters) weighChanges(question, matters, new Map([[duty, { ...duty, bearers }]]));
}

function extension(question: Question, duty: PlannedDuty, index: number, number: number): void {
  const { cases, gathered } = question;
  const place = placeOfVersion(question.rules, duty.name, duty.version);
  const period = duty.periods[index];
  if (!place || !period) return;
  const suspect = gathered.suspect(`${keyOf(duty)} period ${index} ${number}`, cases.moment, () => ({
    code: 'never-matters',
    place,
    message: SAYS.extensionIdle(duty.name, period.name, number + 1),
    unless: [keyOf(duty)],
  }));
  if (!suspect) return;
  cases.tidy();
  const extensions = period.extensions.filter((_, each) => each !== number);
  weighChanges(question, suspect, new Map([[period, { ...period, extensions }]]));
}
