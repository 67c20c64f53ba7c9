import type { Answer, AnswerChange, AnsweredPeriod } from '@fefta/analysis';
import { renderDuration } from '@fefta/runtime';
import { CHANGE } from '../words/change.ts';
import { EFFECTS } from '../words/effects.ts';
import { BETWEEN, type Language } from '../words/language.ts';
import type { Telling } from './view.ts';

/** An answer in a few words: exempt (blanket exemption), required (investor). */
export function answerText(answer: Answer | undefined, act: string, { language, name, names }: Telling): string {
  if (!answer) return EFFECTS.status.absent[language];
  const { status, exemption, bearer, conditions = [], reports = [], periods = [] } = answer;
  const more = [
    exemption && name(exemption),
    bearer && (/^[^\s(]+$/.test(bearer) ? names.fact(act, bearer).label : bearer),
    ...[...conditions, ...reports].map(name),
    ...periods.map((each) => periodText(each, language)),
  ].filter((each) => each);
  const word = EFFECTS.status[status][language];
  return more.length > 0 ? `${word} (${more.join(BETWEEN[language])})` : word;
}

/** A period in a few words. */
export function periodText({ name, length, from, countsFirstDay = false }: AnsweredPeriod, language: Language): string {
  return CHANGE.period(name, renderDuration(length), from, countsFirstDay)[language];
}

/** How many conditions are told of all changes. */
export function conditionCount(changes: readonly AnswerChange[]): number {
  return changes.reduce((sum, { conditions }) => sum + conditions.length, 0);
}
