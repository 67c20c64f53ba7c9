import { type InstrumentCoverage, largestIn, provisionName, type Run, runsIn, statementTarget } from '@fefta/analysis';
import { COVERAGE_STATES } from '@fefta/preview';
import type { Language } from '../io/language.ts';
import { COVERAGE } from '../messages/coverage.ts';
import type { Places } from '../test/places.ts';
import { statementText } from './words.ts';

/** A list below the table: its title and its lines. */
export interface List {
  title: string;
  lines: string[];
}

/** What is left: provisions to do with their reasons, silent ones, and what is said of provisions that are not in the text. */
export function leftLists(
  { provisions, elsewhere, asWhole, text }: InstrumentCoverage,
  places: Places,
  language: Language,
): List[] {
  const todo = largestIn(provisions, 'to-do')
    .flatMap(({ statements }) => statements.filter(({ said }) => said === 'to-do'))
    .map((each) => `${statementTarget(each, language)}  ${statementText(each, places)}`);
  const silent = text ? runsIn(provisions, 'silent').map((run) => runName(run, language)) : [];
  const lists = [
    { title: COVERAGE_STATES['to-do'][language], lines: [...new Set(todo)] },
    {
      title: COVERAGE_STATES.silent[language],
      lines: silent.length > 0 ? [silent.join(language === 'ja' ? '、' : ', ')] : [],
    },
    {
      title: COVERAGE.elsewhere[language],
      lines: elsewhere.map((each) => `${statementTarget(each, language)}  ${statementText(each, places)}`),
    },
    { title: COVERAGE.asWhole[language], lines: asWhole.map((each) => statementText(each, places)) },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

function runName({ first, last }: Run, language: Language): string {
  const names = [...new Set([first, last])].map((each) => provisionName(each, language));
  return names.join(language === 'ja' ? '～' : ' to ');
}
