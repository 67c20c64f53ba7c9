import { actOfScenario, type ast, qualifiedName, type SourceDocument } from '@fefta/language';
import type { Project } from '../../session/project.ts';

export interface ScenarioFile {
  uri: string;
  namespace: string;
  imports: string[];
}

/** Where a scenario of an act belongs: beside the last one of the act, else beside any, else beside the act itself. */
export function scenarioFile(project: Project, act: string): ScenarioFile {
  const { documents } = project.live.workspace;
  const isOfAct = (node: ast.Scenario) => {
    const own = actOfScenario(node);
    return own !== undefined && qualifiedName(own) === act;
  };
  const scenarios = (document: SourceDocument) => (document.nodes.get('Scenario') ?? []) as ast.Scenario[];
  const acts = (document: SourceDocument) => (document.nodes.get('Act') ?? []) as ast.Act[];
  const chosen =
    documents.findLast((each) => scenarios(each).some(isOfAct)) ??
    documents.findLast((each) => scenarios(each).length > 0) ??
    documents.find((each) => acts(each).some((node) => node.name && qualifiedName(node) === act)) ??
    documents[0];
  return {
    uri: chosen?.uri ?? '',
    namespace: chosen?.root.namespace?.name ?? '',
    imports: chosen?.root.imports.flatMap((each) => each.namespace ?? []) ?? [],
  };
}
