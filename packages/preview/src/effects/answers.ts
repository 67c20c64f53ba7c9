import type { Answer, AnswerChange, ChangedCases, Term } from '@fefta/analysis';
import { renderDuration } from '@fefta/runtime';
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
    ...periods.map((each) => `${each.name} ${renderDuration(each.length)}`),
  ].filter((each) => each);
  const word = EFFECTS.status[status][language];
  return more.length > 0 ? `${word} (${more.join(BETWEEN[language])})` : word;
}

/** The terms of a condition, each a text of its own; names that do not hold stand together. */
export function conditionTexts({ terms }: Pick<ChangedCases, 'terms'>, { language }: Telling): string[] {
  if (terms.length === 0) return [EFFECTS.always[language]];
  const not = terms.filter(({ holds, side }) => holds === false && !side);
  const names = not.map(({ text }) => text.replace(/^not \(?|\)$/g, ''));
  if (not.length < 2) return terms.map((each) => termText(each, language));
  const others = terms.filter((each) => !not.includes(each)).map((each) => termText(each, language));
  return [...others, EFFECTS.noneOf(names.join(BETWEEN[language]))[language]];
}

function termText({ text, side, change }: Term, language: Language): string {
  if (change) return EFFECTS.termChange[change](text)[language];
  return side ? EFFECTS.ofSide[side](text)[language] : text;
}

/** How many conditions are told of all changes. */
export function conditionCount(changes: readonly AnswerChange[]): number {
  return changes.reduce((sum, { conditions }) => sum + conditions.length, 0);
}
