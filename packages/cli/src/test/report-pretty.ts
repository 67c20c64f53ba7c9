import {
  type Coverage,
  hasFailed,
  type PropertyOutcome,
  type ScenarioOutcome,
  type TestOutcome,
} from '@fefta/analysis';
import type { Labels } from '@fefta/bundle';
import { simpleName } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { TEST } from '../messages/test.ts';
import { showable } from '../report/excerpt.ts';
import { boundaryRows } from './boundary-rows.ts';
import type { Places } from './places.ts';

/** Every scenario and property on a line, with what went wrong below it, then the counts. */
export function reportPretty(outcome: TestOutcome, places: Places, context: Context): void {
  const { out } = context;
  for (const each of outcome.scenarios) out.line(scenarioRows(each, places, context).join('\n'));
  for (const each of outcome.properties) out.line(propertyRows(each, places, context).join('\n'));
  out.line();
  for (const [what, list] of [
    [TEST.scenarios, outcome.scenarios],
    [TEST.properties, outcome.properties],
  ] as const) {
    const passed = list.filter((each) => each.passed).length;
    if (list.length > 0) out.line(context.say(TEST.summary(what, passed, list.length - passed)));
  }
  if (outcome.coverage) for (const row of coverageRows(outcome.coverage, places, context)) out.line(row);
  if (outcome.boundaries) for (const row of boundaryRows(outcome.boundaries, places, context)) out.line(row);
  out.line(hasFailed(outcome) ? out.colors.red('✗') : out.colors.green('✓'));
}

function scenarioRows({ scenario, passed, failures }: ScenarioOutcome, places: Places, context: Context): string[] {
  const details = failures.flatMap(({ what, expected, actual }) => [
    `    ${showable(what)}`,
    `      ${context.say(TEST.expected)}: ${json(expected)}`,
    `      ${context.say(TEST.actual)}: ${json(actual)}`,
  ]);
  return [title(scenario, passed, context), ...(passed ? [] : [`    ${places.show(scenario.place)}`]), ...details];
}

function propertyRows(outcome: PropertyOutcome, places: Places, context: Context): string[] {
  const { property, passed, proved, cases, broken, unread } = outcome;
  const tried = cases === 0 ? TEST.untouched : passed ? TEST.noCounterexample(cases) : TEST.cases(cases);
  const note = context.say(proved ? TEST.proved : tried);
  const rows = [`${title(property, passed, context)}  (${note})`];
  if (passed) return rows;
  rows.push(`    ${places.show(property.place)}`);
  if (broken.length > 0) rows.push(`    ${context.say(TEST.counter(broken.length))}:`, `      ${json(broken[0])}`);
  if (unread.length > 0) rows.push(`    ${context.say(TEST.unread(unread.length))}:`, `      ${json(unread[0])}`);
  return rows;
}

function title({ name, labels }: { name: string; labels: Labels }, passed: boolean, context: Context): string {
  const { green, red, dim } = context.out.colors;
  const label = labels[context.language] ?? labels.ja ?? labels.en ?? '';
  return `${passed ? green('✓') : red('✗')} ${simpleName(name)}  ${dim(showable(label))}`.trimEnd();
}

function coverageRows({ versions, uncovered }: Coverage, places: Places, context: Context): string[] {
  if (uncovered.length === 0) return [context.say(TEST.covered(versions))];
  const rows = uncovered.map(
    ({ rule, version, from, until, place }) =>
      `  ${rule}#${version} ${context.say(TEST.version(from, until))}  ${places.show(place)}`,
  );
  return [`${context.say(TEST.uncovered(uncovered.length, versions))}:`, ...rows];
}

function json(value: unknown): string {
  return showable(JSON.stringify(value) ?? '-');
}
