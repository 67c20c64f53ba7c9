import type { Connection } from 'vscode-languageserver';
import { type TestResult, TestsProgress, type TestsProgressParams } from '../../protocol.ts';

/** Results are told in lots, so long apart; milliseconds. */
const APART = 100;

/** Tells a client of results as they come. */
export interface Teller {
  told(result: TestResult): void;
  /** Nothing is told after this: the last ones come with the answer. */
  end(): void;
}

/** A teller for a run to which the client has given a name; without one nothing is told. */
export function teller(connection: Connection, progress: string | undefined): Teller {
  let waiting: TestResult[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const params: TestsProgressParams = { progress: progress ?? '', results: waiting };
    void connection.sendNotification(TestsProgress, params);
    waiting = [];
    timer = undefined;
  };
  return {
    told: (result) => {
      if (progress === undefined) return;
      waiting.push(result);
      // By the clock and not with the next result: a property may take long, and what came before it is known.
      timer ??= setTimeout(tell, APART);
    },
    end: () => clearTimeout(timer),
  };
}
