import type { RunTestsResult } from '@fefta/server/protocol';
import type { ExtensionApi, Failure } from './api.ts';
import type { Parts } from './commands/register.ts';

/** What the extension gives to others, made of its parts. */
export function makeApi(
  { server, tests, asOf, rules, coverage, decisions, effects }: Parts,
  ready: Promise<void>,
): ExtensionApi {
  return {
    client: server.client,
    ready,
    tests: { run: async () => summary(await tests.runIds()) },
    asOf: { get: () => asOf.get(), set: (date) => asOf.set(date) },
    tree: { roots: () => rules.roots() },
    coverage: { roots: () => coverage.roots(), inside: (ask) => coverage.inside(ask) },
    effects: {
      open: (uri, day) => effects.open(uri, day),
      show: (state) => effects.show(state),
      shown: () => effects.shown,
    },
    decision: {
      open: (first, act) => decisions.open(act === undefined ? { act: first } : { root: first, act }),
      state: () => decisions.state,
    },
  };
}

function summary({ results }: RunTestsResult) {
  const failures = results.flatMap(({ id, failures }) =>
    failures.map(({ message, expected, actual, location }): Failure => {
      const { uri, range } = location;
      return {
        id,
        message,
        ...(expected === undefined ? {} : { expected }),
        ...(actual === undefined ? {} : { actual }),
        uri,
        line: range.start.line,
      };
    }),
  );
  const passed = results.filter(({ state }) => state === 'passed').length;
  return { passed, failed: results.length - passed, failures };
}
