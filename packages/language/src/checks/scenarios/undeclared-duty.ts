import type { Scenario } from '../../generated/ast.ts';
import { actOfScenario, descends } from '../../names/subject.ts';
import { check } from '../check.ts';
import { subjectsOf } from '../rules/subjects.ts';

/** A scenario that expects something of a rule which does not cover its act. */
export const undeclaredDuty = check({
  code: 'undeclared-duty',
  severity: 'error',
  types: ['Expectation'],
  run(node, context) {
    const rule = node.rule?.ref;
    const act = actOfScenario(node.$container as Scenario);
    if (!rule || !act) return;
    const subjects = subjectsOf(rule);
    if (subjects.length === 0 || subjects.some((each) => descends(act, each))) return;
    const names = subjects.map((each) => each.name);
    context.report(
      node,
      {
        ja: `「${rule.name}」は「${names.join('」「')}」についての規則で、この事例の行為「${act.name}」には適用されません。`,
        en: `'${rule.name}' is on '${names.join("', '")}' and does not cover the act of this scenario, '${act.name}'.`,
      },
      { property: 'rule' },
    );
  },
});
