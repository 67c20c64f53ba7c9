import { runScenario } from '@fefta/analysis';
import {
  actOfScenario,
  type ast,
  type NamedDeclaration,
  nodesAround,
  qualifiedName,
  spanOf,
  subjectOf,
  type TextEdit,
} from '@fefta/language';
import { expectationText, type ScenarioCase, scenarioNamespaces, scenarioText } from '@fefta/preview';
import { decide, simpleName } from '@fefta/runtime';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import { compiledOf } from '../../../session/compiled.ts';
import { idOf } from '../../../session/ids.ts';
import { scenarioFile } from '../../decision/scenario-file.ts';
import { DECISION } from '../../decision/words.ts';
import { atEnd } from '../edit/declarations.ts';
import { importing } from '../edit/imports.ts';
import { type Fix, KINDS, message, type Offer, type Outcome } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { freeName } from '../write/naming.ts';

const RULES = new Set(['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table']);

/** What is decided becomes what is expected. */
export function scenarios(scene: Scene, range: Range): Offer[] {
  const { sheet, session } = scene;
  if (!session) return [];
  const at = sheet.text.offsetAt(range.start);
  for (const node of nodesAround(sheet.document, at)) {
    if (node.$type === 'Scenario')
      return isKnownToPass(scene, node as ast.Scenario) ? [] : [updating(scene, node as ast.Scenario)];
    if (node.$type !== 'Act' && !RULES.has(node.$type)) continue;
    const name = sheet.places.name(node);
    const subject = node.$type === 'Act' ? (node as ast.Act) : subjectOf(node);
    if (at < name.start || at > name.end || subject?.$type !== 'Act' || !subject.name) return [];
    return [{ ...scenarioFor(scene, subject), kind: KINDS.rewrite, costly: true }];
  }
  return [];
}

function isKnownToPass({ session }: Scene, node: ast.Scenario): boolean {
  if (!session || !node.name) return true;
  return session.host.testStates.get(idOf(session.project, qualifiedName(node))) === 'passed';
}

/** A scenario of an act in which no fact is known, with what is decided then, on the as-of date. */
export function scenarioFor(scene: Scene, act: ast.Act): Fix {
  return {
    id: 'decision-to-scenario',
    title: message(
      `「${act.name}」の事例を作る（${scene.asOf}、事実は後で補う）`,
      `Create a scenario of '${act.name}' (as of ${scene.asOf}, facts to be filled in)`,
    ),
    edits: () => scenarioOf(scene, { act: qualifiedName(act), asOf: scene.asOf, facts: {} }),
  };
}

/** A case as a scenario beside those of its act, with what is decided of it now. */
export async function scenarioOf(scene: Scene, given: ScenarioCase): Promise<Outcome> {
  const { session } = scene;
  if (!session) return [];
  const { project, host } = session;
  const file = scenarioFile(project, given.act);
  const outcome = await compiledOf(host, project);
  const document = project.live.document(file.uri);
  if (!outcome.ok) return errors(outcome.errors.length);
  if (!document) return [];
  const sheet = scene.sheetOf(document.root);
  const { rules } = outcome.compiled;
  const decided = decide(rules, given);
  if ('errors' in decided) return { problem: decided.errors[0]?.message ?? message('', '') };
  const act = simpleName(given.act);
  const own = freeName(scene, sheet, sheet.spelling === 'ja' ? `${act}の事例` : `${act}Case`);
  const labels = { ja: own, en: own };
  const text = scenarioText(rules, given, decided, { name: own, label: labels, keywords: sheet.spelling, file });
  const seen = new Set([file.namespace, ...file.imports]);
  const needed = scenarioNamespaces(rules, given, decided).filter((each) => !seen.has(each));
  return [...importing(sheet, needed), atEnd(sheet, text.trimEnd())];
}

function errors(count: number): Outcome {
  return { problem: { ja: DECISION.errors.ja(count), en: DECISION.errors.en(count) } };
}

/** The expectations of a scenario that are not met become what is decided now. */
function updating(scene: Scene, node: ast.Scenario): Offer {
  return {
    id: 'update-expectations',
    kind: KINDS.rewrite,
    costly: true,
    title: message('期待を今の判定に合わせる', 'Update the expectations to what is decided now'),
    edits: () => updated(scene, node),
  };
}

async function updated(scene: Scene, node: ast.Scenario): Promise<Outcome> {
  const { session, sheet } = scene;
  if (!session || !actOfScenario(node)) return [];
  const outcome = await compiledOf(session.host, session.project);
  if (!outcome.ok) return errors(outcome.errors.length);
  const { rules } = outcome.compiled;
  const scenario = rules.bundle.scenarios.find(({ name }) => name === qualifiedName(node));
  if (!scenario) return [];
  const { failures } = runScenario(rules, scenario);
  const failed = new Set(failures.map(({ what }) => what.slice(0, Math.max(0, what.indexOf(': ')))));
  const { act, asOf, facts, assume } = scenario;
  const given = { act, asOf, facts, assume };
  const decided = decide(rules, given);
  if ('errors' in decided) return { problem: decided.errors[0]?.message ?? message('', '') };
  const { namespace, imports } = sheet.document.root;
  const file = { namespace: namespace?.name ?? '', imports: imports.flatMap((each) => each.namespace ?? []) };
  const edits = node.expectations.flatMap((each): TextEdit[] => {
    const rule = each.rule?.ref as (AstNode & NamedDeclaration) | undefined;
    const name = rule && qualifiedName(rule);
    const text =
      name && failed.has(name)
        ? expectationText(rules, given, decided, name, { keywords: sheet.spelling, file })
        : undefined;
    return text ? [sheet.replace(spanOf(each), text)] : [];
  });
  return edits.length > 0 ? edits : { problem: failures.length > 0 ? UNSAYABLE : ALREADY };
}

const ALREADY = message('この事例の期待はすべて満たされています。', 'All expectations of this scenario are met.');
const UNSAYABLE = message(
  '今の判定を期待として書けません。不足する事実があります。',
  'What is decided now cannot be written as an expectation: facts are missing.',
);
