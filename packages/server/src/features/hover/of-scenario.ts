import { actOfScenario, type ast } from '@fefta/language';
import type { View } from '../../session/view.ts';
import { excerpt } from './clauses.ts';
import { bothCalendars } from './dates.ts';
import { linksTo, linkTo } from './links.ts';
import { bullets, codeBlock } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST = 12;

/** A scenario: its act, date and assumptions, its own or taken over, and what it expects. */
export function ofScenario(scenario: ast.Scenario, { language }: View): string[] {
  const words = WORDS[language];
  const line = lineOf(scenario);
  const act = actOfScenario(scenario);
  const dated = line.find((each) => each.date !== undefined);
  const assuming = line.find((each) => each.unassuming || each.assumed.length > 0);
  const from = (source: ast.Scenario) => (source === scenario ? '' : ` (${words.inherited}: ${linkTo(source)})`);
  const facts = [
    ...(act ? [`${words.act}: ${linkTo(act)}`] : []),
    ...(dated ? [`${words.date}: ${bothCalendars(dated.date, language)}${from(dated)}`] : []),
    ...(assuming && assuming.assumed.length > 0
      ? [`${words.assuming}: ${linksTo(assuming.assumed)}${from(assuming)}`]
      : []),
    ...(scenario.base ? [`${words.like}: ${linksTo([scenario.base])}`] : []),
  ];
  const expectations = scenario.expectations.slice(0, MOST).map((each) => excerpt(each));
  return [bullets(facts), ...(expectations.length > 0 ? [`**${words.expects}**`, codeBlock(expectations)] : [])];
}

/** The scenario and those that it is like, nearest first; a circle ends it. */
function lineOf(scenario: ast.Scenario): ast.Scenario[] {
  const line: ast.Scenario[] = [];
  for (
    let current: ast.Scenario | undefined = scenario;
    current && !line.includes(current);
    current = current.base?.ref
  )
    line.push(current);
  return line;
}
