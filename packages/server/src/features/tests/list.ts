import { actOfScenario, allNodes, type ast, labelsOf, nameRange, qualifiedName, rangeOf } from '@fefta/language';
import type { Language, TestItem } from '../../protocol.ts';
import { idOf } from '../../session/ids.ts';
import type { Project } from '../../session/project.ts';

/** The scenarios and properties of a project, by file and place. */
export function listTests(project: Project, language: Language): TestItem[] {
  const { workspace } = project.live;
  const items: TestItem[] = [];
  for (const kind of ['Scenario', 'Property'] as const) {
    for (const node of allNodes<ast.Scenario | ast.Property>(workspace, kind)) {
      if (!node.name) continue;
      const labels = labelsOf(node.labels);
      const act = node.$type === 'Scenario' ? actOfScenario(node) : node.act?.ref;
      items.push({
        id: idOf(project, qualifiedName(node)),
        name: node.name,
        label: labels[language] ?? labels.ja ?? labels.en ?? node.name,
        kind: node.$type === 'Scenario' ? 'scenario' : 'property',
        uri: uriOf(node),
        range: rangeOf(node),
        selection: nameRange(node),
        ...(act ? { act: qualifiedName(act) } : {}),
      });
    }
  }
  return items;
}

function uriOf(node: ast.Scenario | ast.Property): string {
  return (node.$container as ast.SourceFile).$document?.uri.toString() ?? '';
}
