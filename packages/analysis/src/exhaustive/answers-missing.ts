import { type Decision, decide, type PlannedDuty } from '@fefta/runtime';
import { readAnswer } from '../cases/answers.ts';
import type { Node } from '../cases/diagram.ts';
import type { WitnessCase } from '../compare/cases.ts';
import { owed } from './idle-clauses.ts';
import { keyOf } from './idle-rules.ts';
import { SAYS, WHETHER } from './messages.ts';
import { placeOfVersion } from './places.ts';
import type { Question } from './question.ts';
import { tell } from './tell.ts';

/** Duties that stay undetermined although every fact is known, and those that arise for nobody. */
export function* answersMissing(question: Question): Generator<undefined> {
  for (const duty of question.cases.plan.duties) {
    undetermined(question, duty);
    if (duty.bearers.length > 0) withoutBearer(question, duty);
    yield;
  }
}

function undetermined(question: Question, duty: PlannedDuty): void {
  const { rules, cases } = question;
  const place = placeOfVersion(rules, duty.name, duty.version);
  if (!place) return;
  cases.tidy();
  const answer = cases.answers.get(duty.name) as Node;
  const region = cases.where('undetermined', answer, (end) => readAnswer(end)?.status === 'undetermined');
  tell(question, {
    key: `${keyOf(duty)} without answer`,
    code: 'case-without-answer',
    severity: 'warning',
    place,
    parts: [region],
    isRight: (given) => {
      const found = decisionOn(question, given, duty);
      return found?.status === 'undetermined' && found.missing.length === 0;
    },
    says: (terms) => SAYS.noAnswer(duty.name, terms),
    whether: WHETHER.noAnswer,
    name: duty.name,
  });
}

function withoutBearer(question: Question, duty: PlannedDuty): void {
  const { rules, cases } = question;
  const place = placeOfVersion(rules, duty.name, duty.version);
  if (!place) return;
  cases.tidy();
  const { says } = cases;
  const none = duty.bearers.map(({ when }) => says.not(when ? says.test(when) : says.constant(true)));
  tell(question, {
    key: `${keyOf(duty)} without bearer`,
    code: 'duty-without-bearer-in-case',
    severity: 'warning',
    place,
    parts: (['required', 'exempt'] as const).map((status) => cases.all([owed(question, duty, [status]), ...none])),
    isRight: (given) => {
      const found = decisionOn(question, given, duty);
      return found !== undefined && ['required', 'exempt'].includes(found.status) && found.bearer === null;
    },
    says: (terms) => SAYS.noBearer(duty.name, terms),
    whether: WHETHER.noBearer,
    name: duty.name,
  });
}

function decisionOn({ rules }: Question, given: WitnessCase, duty: PlannedDuty): Decision | undefined {
  const answer = decide(rules, given);
  return 'decisions' in answer ? answer.decisions.find((each) => each.duty === duty.name) : undefined;
}
