import { explain as explainAnswer, renderDecision } from '@fefta/preview';
import { checkScenario } from '@fefta/runtime';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { Explain, type ExplainParams, type ExplainResult } from '../protocol.ts';
import { compiledOf } from '../session/compiled.ts';
import { readId } from '../session/ids.ts';
import { plainText } from './explain/plain-text.ts';
import { TEST } from './tests/words.ts';

/** Why a scenario comes out as it does. */
export const explain: Feature = {
  register(connection, host) {
    connection.onRequest(Explain, async ({ id, format }: ExplainParams): Promise<ExplainResult> => {
      const { language } = host;
      const fail = (why: string) => new ResponseError(LSPErrorCodes.RequestFailed, why);
      const asked = readId(host, id);
      if (!asked) throw fail(`fefta: unknown scenario ${id}`);
      const outcome = await compiledOf(host, asked.project);
      const compiled = outcome.ok ? outcome.compiled : outcome.last;
      if (!compiled) throw fail(TEST.errors[language](outcome.ok ? 0 : outcome.errors.length));
      const { rules } = compiled;
      const scenario = rules.bundle.scenarios.find(({ name }) => name === asked.name);
      if (!scenario) throw fail(`fefta: unknown scenario ${asked.name}`);
      const { answer } = checkScenario(rules, scenario);
      const title = scenario.labels[language] ?? scenario.labels.ja ?? scenario.name;
      const content =
        format === 'html'
          ? renderDecision(rules, scenario, answer, { language, heading: title })
          : plainText(explainAnswer(rules, scenario, answer, { language }));
      return { title, content };
    });
  },
};
