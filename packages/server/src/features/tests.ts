import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { ListTests, RunTests, type RunTestsParams, type RunTestsResult, type TestItem } from '../protocol.ts';
import { ask } from '../session/ask.ts';
import { listTests } from './tests/list.ts';
import { teller } from './tests/progress.ts';
import { type Run, runProject } from './tests/run.ts';

/** Scenarios and properties for a test explorer. */
export const tests: Feature = {
  register(connection, host) {
    connection.onRequest(ListTests, async (): Promise<TestItem[]> => {
      await host.ready();
      for (const project of host.projects.all) project.flush();
      return host.projects.all.flatMap((project) => listTests(project, host.language));
    });
    connection.onRequest(
      RunTests,
      async ({ ids, coverage = false, progress }: RunTestsParams, token): Promise<RunTestsResult> => {
        await host.ready();
        const whole: Required<RunTestsResult> = { results: [], coverage: [], problem: '' };
        const { told, end } = teller(connection, progress);
        const wanted: Run = { ids: ids && new Set(ids), told };
        try {
          for (const project of host.projects.all) {
            const ran = await runProject(host, project, wanted, token);
            whole.results.push(...ran.results);
            whole.coverage.push(...(ran.coverage ?? []));
            if (ran.problem) whole.problem = ran.problem;
          }
        } finally {
          end();
        }
        for (const { id, state } of whole.results) host.testStates.set(id, state);
        if (host.client.workspace?.codeLens?.refreshSupport)
          void ask(connection, () => connection.sendRequest(CodeLensRefreshRequest.type));
        const { results, problem } = whole;
        return { results, ...(coverage ? { coverage: whole.coverage } : {}), ...(problem ? { problem } : {}) };
      },
    );
  },
};
