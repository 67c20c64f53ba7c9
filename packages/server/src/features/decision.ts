import { allNodes, type ast, type Labels, labelsOf, qualifiedName } from '@fefta/language';
import { askableFacts, renderDecision, renderForm, scenarioText } from '@fefta/preview';
import { decide, type Rules } from '@fefta/runtime';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import {
  type ActItem,
  Decide,
  type DecideParams,
  type DecideResult,
  DecisionActs,
  DecisionForm,
  type DecisionFormParams,
  type DecisionFormResult,
  ScenarioText,
  type ScenarioTextParams,
  type ScenarioTextResult,
} from '../protocol.ts';
import { type Compiled, compiledOf } from '../session/compiled.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { formFor } from './decision/form.ts';
import { keywordsOf } from './decision/keywords.ts';
import { scenarioFile } from './decision/scenario-file.ts';
import { DECISION, staleNote } from './decision/words.ts';

/** What a decision panel asks for. While the rules have errors, the last rules without any answer, and it is said. */
export const decision: Feature = {
  register(connection, host) {
    connection.onRequest(DecisionActs, async (): Promise<ActItem[]> => {
      await host.ready();
      const lists = await Promise.all(host.projects.all.map((project) => actsOf(host, project)));
      return lists.flat();
    });
    connection.onRequest(DecisionForm, async (params: DecisionFormParams): Promise<DecisionFormResult> => {
      const { rules } = (await rulesFor(host, params.root)).compiled;
      const { asOf, facts, assume = [] } = caseOf(host, params);
      const model = formFor(rules, params.act, { language: host.language, asOf, assume });
      const known = new Set(model.facts.map(({ name }) => name));
      const own = Object.fromEntries(Object.entries(facts).filter(([name]) => known.has(name)));
      return { html: renderForm(model, own, { asOf, assume }), asOf, facts: own };
    });
    connection.onRequest(Decide, async (params: DecideParams): Promise<DecideResult> => {
      const { compiled, stale } = await rulesFor(host, params.root);
      const answered = answer(host, compiled.rules, params);
      return { ...answered, html: (stale ? staleNote(host.language) : '') + answered.html, stale };
    });
    connection.onRequest(ScenarioText, async (params: ScenarioTextParams): Promise<ScenarioTextResult> => {
      const { compiled, project } = await rulesFor(host, params.root);
      const given = caseOf(host, params);
      const decided = decide(compiled.rules, given);
      if ('errors' in decided)
        throw new ResponseError(LSPErrorCodes.RequestFailed, decided.errors[0]?.message[host.language] ?? '');
      const file = scenarioFile(project, params.act);
      const text = scenarioText(compiled.rules, given, decided, {
        name: params.name,
        keywords:
          host.settings.keywords === 'auto'
            ? keywordsOf(project.live.document(file.uri)?.text ?? '')
            : host.settings.keywords,
        ...(params.label ? { label: params.label } : {}),
        file: { namespace: file.namespace, imports: file.imports },
      });
      return { text, uri: file.uri };
    });
  },
};

/** The acts that have duties; of rules that cannot be compiled, and never could, every act. */
async function actsOf(host: Host, project: Project): Promise<ActItem[]> {
  const { root } = project;
  const outcome = await compiledOf(host, project);
  const compiled = outcome.ok ? outcome.compiled : outcome.last;
  const item = (name: string, labels: Labels) => ({
    root,
    name,
    label: labels[host.language] ?? labels.ja ?? labels.en ?? name,
  });
  if (!compiled) {
    const acts = [...allNodes<ast.Act>(project.live.workspace, 'Act')].filter((each) => each.name);
    return acts.map((each) => item(qualifiedName(each), labelsOf(each.labels)));
  }
  const { bundle, ancestors } = compiled.rules;
  const onDuty = new Set(bundle.duties.flatMap((each) => each.acts));
  const isAsked = (name: string) => (ancestors.get(name) ?? [name]).some((each) => onDuty.has(each));
  return bundle.acts.filter(({ name }) => isAsked(name)).map(({ name, labels }) => item(name, labels));
}

async function rulesFor(host: Host, root: string) {
  await host.ready();
  const project = host.projects.all.find((each) => each.root === root);
  if (!project) throw new ResponseError(LSPErrorCodes.RequestFailed, `fefta: unknown workspace ${root}`);
  const outcome = await compiledOf(host, project);
  const compiled: Compiled | undefined = outcome.ok ? outcome.compiled : outcome.last;
  const errors = outcome.ok ? 0 : outcome.errors.length;
  if (!compiled) throw new ResponseError(LSPErrorCodes.RequestFailed, DECISION.errors[host.language](errors));
  return { project, compiled, stale: !outcome.ok };
}

function caseOf(host: Host, { act, facts, asOf, assume }: Pick<DecideParams, 'act' | 'facts' | 'asOf' | 'assume'>) {
  return {
    act,
    asOf: asOf ?? host.asOf,
    facts: (facts ?? {}) as Record<string, unknown>,
    ...(assume?.length ? { assume } : {}),
  };
}

function answer(host: Host, rules: Rules, params: DecideParams): Omit<DecideResult, 'stale'> {
  const asked = caseOf(host, params);
  const { language } = host;
  const model = formFor(rules, params.act, { language, asOf: asked.asOf, assume: asked.assume ?? [] });
  const given = { ...asked, facts: askableFacts(model, asked.facts) };
  const decided = decide(rules, given);
  const html = renderDecision(rules, given, decided, { language, form: true });
  const missing = 'errors' in decided ? [] : decided.decisions.flatMap((each) => each.missing);
  return { html, missing: [...new Set(missing)], answer: decided };
}
