import type { Act, Given, Scenario } from '../../generated/ast.ts';
import type { Use } from '../../incremental/use-index.ts';
import { actOfScenario } from '../../names/subject.ts';
import { type CheckContext, check } from '../check.ts';
import { isUsed, usesOf } from '../uses.ts';

/** A property that no scenario puts to the test. */
export const propertyUntouched = check({
  code: 'property-untouched',
  severity: 'warning',
  types: ['Property'],
  run(node, context) {
    const act = node.act?.ref;
    if (!act || !node.name) return;
    if (isTouched(act, context, new Set())) return;
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

/** Is there a scenario of the act, or of one that descends from it? */
function isTouched(act: Act, context: CheckContext, seen: Set<Act>): boolean {
  if (seen.has(act)) return false;
  seen.add(act);
  const hasScenario = ({ node }: Use) =>
    node.$type === 'Given' && actOfScenario((node as Given).$container as Scenario) === act;
  const children = () =>
    usesOf(act, context).filter(({ node, property }) => node.$type === 'Act' && property === 'parent');
  return isUsed(act, context, hasScenario) || children().some(({ node }) => isTouched(node as Act, context, seen));
}
