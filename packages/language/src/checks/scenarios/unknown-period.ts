import type { Expectation } from '../../generated/ast.ts';
import { check } from '../check.ts';
import { nearest } from '../names/nearest.ts';
import { blocksOf, clausesOf } from '../rules/blocks.ts';

/** A period that the duty does not have. */
export const unknownPeriod = check({
  code: 'unknown-period',
  severity: 'error',
  types: ['ExpectationDetail'],
  run(node, context) {
    const rule = (node.$container as Expectation).rule?.ref;
    if (node.period === undefined || !rule || rule.$type === 'Table') return;
    const names = [
      ...new Set(
        blocksOf(rule).flatMap(({ clauses }) => clausesOf(clauses, 'Period').flatMap((each) => each.name ?? [])),
      ),
    ];
    if (names.includes(node.period)) return;
    const near = nearest(context, node.period, names).only;
    const has =
      names.length > 0
        ? { ja: `あるのは「${names.join('」「')}」です。`, en: ` It has '${names.join("', '")}'.` }
        : { ja: 'この規則に期間はありません。', en: ' It has no periods.' };
    context.report(
      node,
      {
        ja: `「${rule.name}」に期間「${node.period}」はありません。${has.ja}`,
        en: `'${rule.name}' has no period '${node.period}'.${has.en}`,
      },
      {
        property: 'period',
        ...(near
          ? {
              suggestion: context.replacing(node, 'period', near, {
                ja: `「${near}」に直す`,
                en: `Change to '${near}'`,
              }),
            }
          : {}),
      },
    );
  },
});
