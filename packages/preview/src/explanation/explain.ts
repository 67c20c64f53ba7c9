import type { Answer, Decision, Rules, UserError } from '@fefta/runtime';
import { type Names, namesOf } from '../names.ts';
import { EXPLAIN, STATUS } from '../words/explain.ts';
import type { Language, Text } from '../words/language.ts';
import type { DutyExplanation, Explanation, Refusal } from './model.ts';
import { particulars } from './particulars.ts';
import { ruleReason } from './reasons.ts';

/** Facts that stand beside a test at most. */
const MOST_FACTS = 4;

/** The answer to a case, or what keeps its input from being one. */
export type AnyAnswer = Answer | { errors: readonly (UserError | { code: string; path: string; message: Text })[] };

export interface ExplainOptions {
  language: Language;
  /** How many facts stand beside a test at most. */
  mostFacts?: number;
}

/** What people are told of the answer to a case (as JSON): what was decided, for whom, by which provision, and why. */
export function explain(rules: Rules, given: unknown, answer: AnyAnswer, options: ExplainOptions): Explanation {
  const names = namesOf(rules, options.language);
  if ('errors' in answer) return refusal(answer.errors, options.language);
  const { act, asOf } = answer;
  const told = { names, act, given, mostFacts: options.mostFacts ?? MOST_FACTS };
  const duties = answer.decisions.map(
    (decision): DutyExplanation => ({
      ...dutyHead(decision, names),
      particulars: particulars(decision, act, names),
      because: { heading: EXPLAIN.because[names.language], reason: ruleReason(told, decision.because) },
    }),
  );
  const note = duties.length === 0 ? { note: EXPLAIN.noDuty[names.language] } : {};
  return { language: names.language, act, label: names.of(act), asOf, duties, ...note };
}

function dutyHead({ duty, kind, status }: Decision, names: Names) {
  return { duty, kind, label: names.of(duty), status, statusText: STATUS[status][names.language] };
}

function refusal(errors: Exclude<AnyAnswer, { decisions: unknown }>['errors'], language: Language): Refusal {
  return {
    language,
    title: EXPLAIN.errors[language],
    errors: errors.map(({ code, path, message }) => ({ code, path, message: message[language] })),
  };
}
