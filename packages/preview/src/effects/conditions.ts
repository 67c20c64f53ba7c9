import type { Term } from '@fefta/analysis';
import { CHANGE } from '../words/change.ts';
import { BETWEEN, type Language } from '../words/language.ts';

/** The terms of a condition, each a text of its own; names that do not hold stand together. */
export function conditionTexts(terms: readonly Term[], language: Language): string[] {
  if (terms.length === 0) return [CHANGE.always[language]];
  const not = terms.filter(({ holds, side }) => holds === false && !side);
  if (not.length < 2) return terms.map((each) => termText(each, language));
  const others = terms.filter((each) => !not.includes(each)).map((each) => termText(each, language));
  return [...others, CHANGE.noneOf(not.map(denied).join(BETWEEN[language]))[language]];
}

function termText({ text, side, change }: Term, language: Language): string {
  if (change) return CHANGE.termChange[change](text)[language];
  return side ? CHANGE.ofSide[side](text)[language] : text;
}

/** What is said not to hold: `not name`, or `not (several words)`. */
function denied({ text }: Term): string {
  const name = text.replace(/^not /, '');
  return name.startsWith('(') ? name.slice(1, -1) : name;
}
