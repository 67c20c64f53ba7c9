import type { Exemption, Expectation, ExpectationDetail } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { type CheckContext, check } from '../check.ts';
import { blocksOf, clausesOf } from '../rules/blocks.ts';

/** An expectation that contradicts itself or what the rules declare. */
export const impossibleExpectation = check({
  code: 'impossible-expectation',
  severity: 'error',
  types: ['ExpectationDetail'],
  run(node, context) {
    const expectation = node.$container as Expectation;
    const duty = expectation.rule?.ref;
    const status = english(expectation.status ?? '');
    if (duty?.$type !== 'Duty' || !status) return;
    const about = node.exemption
      ? 'exemption'
      : node.conditions.length > 0
        ? 'conditions'
        : node.reports.length > 0
          ? 'reports'
          : undefined;
    if (about && status !== 'exempt') {
      context.report(node, {
        ja: `免除・条件・残る報告は、結論が「免除」のときだけ期待できます（ここでは「${expectation.status}」）。`,
        en: `An exemption, its conditions and its reports can be expected only with the status 'exempt', not with '${status}'.`,
      });
    } else if (about) declared(node, duty, expectation, context);
    if (node.missing.length > 0 && status !== 'undetermined' && status !== 'needs judgement') {
      context.report(node, {
        ja: `不足する事実は、結論が「未確定」か「要判断」のときだけ期待できます（ここでは「${expectation.status}」）。`,
        en: `Missing facts can be expected only with 'undetermined' or 'needs judgement', not with '${status}'.`,
      });
    }
  },
});

/** Is the exemption one from the duty, and do its conditions and reports belong to it? */
function declared(
  node: ExpectationDetail,
  duty: NonNullable<NonNullable<Expectation['rule']>['ref']>,
  { details }: Expectation,
  context: CheckContext,
): void {
  const exemption = details.find((each) => each.exemption)?.exemption?.ref;
  if (!exemption) return;
  if (node.exemption) {
    if (exemption.duties.some((each) => each.ref === duty || !each.ref)) return;
    context.report(
      node,
      {
        ja: `免除「${exemption.name}」は「${duty.name}」の免除ではありません。`,
        en: `'${exemption.name}' is no exemption from '${duty.name}'.`,
      },
      { property: 'exemption' },
    );
    return;
  }
  foreign(node, 'conditions', new Set(namedBy(exemption, 'OnCondition')), exemption, context);
  foreign(node, 'reports', new Set(namedBy(exemption, 'Leaves')), exemption, context);
}

function namedBy(exemption: Exemption, type: 'OnCondition' | 'Leaves'): unknown[] {
  return blocksOf(exemption).flatMap(({ clauses }) =>
    clausesOf(clauses, type).flatMap((each) =>
      (each.$type === 'Leaves' ? each.duties : each.conditions).map((name) => name.ref),
    ),
  );
}

function foreign(
  node: ExpectationDetail,
  property: 'conditions' | 'reports',
  own: ReadonlySet<unknown>,
  exemption: Exemption,
  context: CheckContext,
): void {
  for (const [index, { ref: rule }] of node[property].entries()) {
    if (!rule || own.has(rule)) continue;
    const what =
      property === 'conditions'
        ? { ja: 'を条件としていません', en: 'does not have the condition' }
        : { ja: 'を残しません', en: 'does not leave the report' };
    context.report(
      node,
      {
        ja: `免除「${exemption.name}」は「${rule.name}」${what.ja}。`,
        en: `The exemption '${exemption.name}' ${what.en} '${rule.name}'.`,
      },
      { property, index },
    );
  }
}
