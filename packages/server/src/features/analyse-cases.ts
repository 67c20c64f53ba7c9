import type { Feature } from '../feature.ts';
import { AnalyseCases, type AnalyseCasesResult } from '../protocol.ts';
import { lookAtAllCases } from '../session/all-cases.ts';
import type { Host } from '../session/host.ts';

/** Nothing is begun while a person types; milliseconds after the last change. */
const QUIET = 2000;

/** What all cases of the rules show, as diagnostics: when it is asked for, or whenever nothing has changed for a while. */
export const analyseCases: Feature = {
  register(connection, host) {
    connection.onRequest(AnalyseCases, async (_, token) => {
      await host.ready();
      return lookAtAll(host, () => token.isCancellationRequested);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changes = 0;
    host.onChange(() => {
      clearTimeout(timer);
      const own = ++changes;
      if (!host.settings.diagnostics.cases) return;
      timer = setTimeout(() => {
        const isOver = () => own !== changes || host.session !== 'running';
        if (!isOver())
          lookAtAll(host, isOver).catch((error: unknown) => connection.console.error(`fefta: ${String(error)}`));
      }, QUIET);
    });
  },
};

async function lookAtAll(host: Host, isOver: () => boolean): Promise<AnalyseCasesResult> {
  const whole: AnalyseCasesResult = { findings: 0, notDecided: 0 };
  for (const project of host.projects.all) {
    const looked = await lookAtAllCases(host, project, isOver);
    if (looked.is === 'errors') whole.problem = WORDS.errors[host.language](looked.count);
    if (looked.is === 'changed') return { ...whole, problem: WORDS.changed[host.language] };
    if (looked.is !== 'done') continue;
    whole.findings += looked.findings;
    whole.notDecided += looked.notDecided;
  }
  host.republish();
  return whole;
}

const WORDS = {
  errors: {
    ja: (count: number) => `ソースに${count}件の誤りがあるため、全事案の分析はできません。問題の一覧を見てください。`,
    en: (count: number) =>
      `The cases cannot be looked at: the sources have ${count} error${count === 1 ? '' : 's'}. See the list of problems.`,
  },
  changed: {
    ja: '規則が変わったため、全事案の分析を打ち切りました。',
    en: 'The look at all cases was given up, because the rules changed.',
  },
};
