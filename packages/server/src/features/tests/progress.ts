import type { Connection } from 'vscode-languageserver';
import { type TestResult, TestsProgress, type TestsProgressParams } from '../../protocol.ts';

/** Results are told in lots, so long apart; milliseconds. */
const APART = 100;

/** Tells a client of results as they come, if it has given the run a name. The last ones come with the answer. */
export function teller(connection: Connection, progress: string | undefined): (result: TestResult) => void {
  if (progress === undefined) return () => undefined;
  let waiting: TestResult[] = [];
  let since = performance.now();
  return (result) => {
    waiting.push(result);
    if (performance.now() - since < APART) return;
    const params: TestsProgressParams = { progress, results: waiting };
    void connection.sendNotification(TestsProgress, params);
    waiting = [];
    since = performance.now();
  };
}
