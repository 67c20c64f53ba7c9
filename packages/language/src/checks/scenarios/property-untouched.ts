import type { Scenario, Subject } from '../../generated/ast.ts';
import { actOfScenario, lineage } from '../../names/subject.ts';
import { allNodes } from '../../workspace/workspace.ts';
import { check } from '../check.ts';

/** A property that no scenario puts to the test. */
export const propertyUntouched = check({
  code: 'property-untouched',
  severity: 'warning',
  types: ['Property'],
  run(node, context) {
    const act = node.act?.ref;
    if (!act || !node.name) return;
    const touched = context.once('acts of scenarios', () => {
      const acts = new Set<Subject>();
      for (const scenario of allNodes<Scenario>(context.workspace, 'Scenario'))
        acts.add(actOfScenario(scenario) as Subject);
      return new Set([...acts].flatMap((each) => lineage(each)));
    });
    if (touched.has(act)) return;
    context.report(
      node,
      {
        ja: `性質「${node.name}」を確かめる事例がありません。「${act.name}」又はその下の行為の事例を書いてください。`,
        en: `No scenario touches the property '${node.name}'. Write one for '${act.name}' or for an act that descends from it.`,
      },
      { property: 'name' },
    );
  },
});
