import { percentCovered, type TestOutcome } from '@fefta/analysis';
import junit, { type Builder } from 'junit-report-builder';
import type { Context } from '../context.ts';
import { TEST } from '../messages/test.ts';
import type { Places } from './places.ts';

/** JUnit XML, as CI servers read it. */
export function reportJunit(outcome: TestOutcome, places: Places, context: Context): void {
  const { scenarios, properties, coverage, boundaries } = outcome;
  // The library's types promise a member `default` that its module does not have.
  const builder = (junit as unknown as Builder).newBuilder();
  const suite = (name: string, list: readonly Case[]) => {
    const tests = builder.testSuite().name(name);
    for (const { id, place, failure } of list) {
      const test = tests
        .testCase()
        .className(name)
        .name(id)
        .file(place.replace(/:\d+:\d+$/, ''));
      if (failure !== undefined) test.failure(failure);
    }
  };
  suite(
    'scenarios',
    scenarios.map(({ scenario: { name, place }, passed, failures }) => ({
      id: name,
      place: places.show(place),
      failure: passed ? undefined : failures.map((each) => failureText(each, context)).join('\n'),
    })),
  );
  suite(
    'properties',
    properties.map(({ property: { name, place }, passed, broken, unread }) => ({
      id: name,
      place: places.show(place),
      failure: passed ? undefined : JSON.stringify(broken[0] ?? unread[0]),
    })),
  );
  if (coverage)
    suite(
      'coverage',
      coverage.uncovered.map(({ rule, version, place }) => ({
        id: `${rule}#${version}`,
        place: places.show(place),
        failure: context.say(TEST.coverage),
      })),
    );
  if (boundaries)
    builder
      .testSuite()
      .name('boundaries')
      .property('thresholds', String(boundaries.thresholds))
      .property('covered', String(boundaries.covered))
      .property('percent', String(percentCovered(boundaries)));
  context.out.line(builder.build());
}

interface Case {
  id: string;
  place: string;
  failure: string | undefined;
}

function failureText(
  { what, expected, actual }: { what: string; expected: unknown; actual: unknown },
  context: Context,
): string {
  const say = (label: { ja: string; en: string }, value: unknown) => `${context.say(label)}: ${JSON.stringify(value)}`;
  return `${what} — ${say(TEST.expected, expected)}, ${say(TEST.actual, actual)}`;
}
