import type { Answer, AnswerChange, Term } from '@fefta/analysis';
import { CHANGE, conditionTexts, periodText } from '@fefta/preview';
import { type Rules, simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';

/** The name of a declaration with its label in the language of the run. */
export function named(rules: Rules, name: string, { language }: Context): string {
  const declaration =
    rules.duties.get(name) ?? rules.exemptions.get(name) ?? rules.acts.get(name) ?? rules.predicates.get(name);
  const label = declaration?.labels[language];
  return label ? `${simpleName(name)} “${label}”` : simpleName(name);
}

/** An answer in a few words: exempt (Blanket), required of investor. */
export function answerWords(answer: Answer | undefined, context: Context): string {
  if (!answer) return context.say(CHANGE.status.absent);
  const status = context.say(CHANGE.status[answer.status]);
  const more = [
    answer.exemption && simpleName(answer.exemption),
    answer.bearer,
    ...(answer.conditions ?? []).map(simpleName),
    ...(answer.reports ?? []).map(simpleName),
  ];
  const periods = (answer.periods ?? []).map((each) => periodText(each, context.language));
  const all = [...more, ...periods].filter((each) => each !== undefined && each !== '');
  return all.length > 0 ? `${status} (${all.join(', ')})` : status;
}

/** before → after. */
export function changeWords({ before, after }: Pick<AnswerChange, 'before' | 'after'>, context: Context): string {
  return `${answerWords(before, context)} → ${answerWords(after, context)}`;
}

/** Terms one after the other; those of several names that do not hold in one. */
export function conditionWords(terms: readonly Term[], { language }: Context): string {
  return conditionTexts(terms, language).join(CHANGE.and[language]);
}
